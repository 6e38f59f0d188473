import { scene } from '../../scene.ts';

export const seeds = scene(
  'Three seed packets and a seedling in a pot',
  `  <defs>
    <g id="packet">
      <path d="M0 0l11-12 11 12 11-12 11 12 11-12 11 12 11-12 11 12 11-12 11 12 11-12 11 12 11-12 11 12 11-12 11 12 11-12 11 12v330H0z"/>
      <path fill="#26302b" fill-opacity=".18" d="M160 0l5-6 11-6 11 6 11 6v330h-38z"/>
      <path fill="#26302b" fill-opacity=".2" d="M0 18h198v5H0z"/>
      <rect x="28" y="56" width="142" height="186" rx="71" fill="#f4efe6"/>
      <path d="M52 276h94M68 302h62" fill="none" stroke="#f4efe6" stroke-opacity=".85" stroke-width="8" stroke-linecap="round"/>
    </g>
  </defs>
  <ellipse cx="420" cy="690" rx="300" ry="18" fill="#26302b" fill-opacity=".12"/>
  <ellipse cx="850" cy="696" rx="190" ry="18" fill="#26302b" fill-opacity=".12"/>
  <g transform="translate(196 372) rotate(-9 99 330)" fill="#b5593a">
    <use href="#packet"/>
    <path d="M99 216V150" fill="none" stroke="#1f4d3f" stroke-width="7" stroke-linecap="round"/>
    <circle cx="99" cy="128" r="20" fill="#b5593a"/>
    <g fill="none" stroke="#b5593a" stroke-width="17" stroke-linecap="round">
      <path d="M99 94v-6M99 168v-6M65 128h-6M139 128h-6M75 104l-4-4M127 156l-4-4M75 152l-4 4M127 100l-4 4"/>
    </g>
  </g>
  <g transform="translate(330 350)" fill="#1f4d3f">
    <use href="#packet"/>
    <path d="M99 220V104" fill="none" stroke="#1f4d3f" stroke-width="7" stroke-linecap="round"/>
    <path d="M99 118c-14-16-14-32 0-46 14 14 14 30 0 46zM97 156c-8-22-24-32-44-30 4 22 20 34 44 30zM101 156c8-22 24-32 44-30-4 22-20 34-44 30zM97 200c-8-22-24-32-44-30 4 22 20 34 44 30zM101 200c8-22 24-32 44-30-4 22-20 34-44 30z"/>
  </g>
  <g transform="translate(474 372) rotate(10 99 330)" fill="#26302b">
    <use href="#packet"/>
    <path d="M99 220c0-40 4-70 18-108M99 220c0-40-6-66-26-92M99 190c10-22 24-32 44-38" fill="none" stroke="#1f4d3f" stroke-width="7" stroke-linecap="round"/>
    <g fill="#b5593a"><circle cx="119" cy="102" r="15"/><circle cx="70" cy="120" r="15"/><circle cx="146" cy="150" r="13"/></g>
  </g>
  <g>
    <path d="M850 470c0-70-4-120 0-190" fill="none" stroke="#1f4d3f" stroke-width="12" stroke-linecap="round"/>
    <path fill="#1f4d3f" d="M850 300c-22-86-86-118-154-104 6 76 70 124 154 104zM850 282c20-72 74-100 134-88-6 66-62 106-134 88zM848 404c-16-54-56-74-100-66 4 50 46 80 100 66zM852 380c14-46 48-64 88-56-4 42-40 68-88 56z"/>
    <path fill="#26302b" fill-opacity=".2" d="M850 300c-46-30-92-66-154-104 6 76 70 124 154 104zM848 404c-30-18-62-40-100-66 4 50 46 80 100 66z"/>
    <path fill="#b5593a" d="M712 478h276l-38 196a22 22 0 0 1-22 18H772a22 22 0 0 1-22-18z"/>
    <path fill="#26302b" fill-opacity=".2" d="M912 478h76l-38 196a22 22 0 0 1-22 18h-54c26-60 36-140 38-214z"/>
    <rect x="694" y="446" width="312" height="58" rx="10" fill="#b5593a"/>
    <path fill="#26302b" fill-opacity=".2" d="M920 446h76a10 10 0 0 1 10 10v38a10 10 0 0 1-10 10h-76zM714 504h272l-3 14H717z"/>
  </g>`,
);
