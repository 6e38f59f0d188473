import { scene } from '../../scene.ts';

/** Nobody stamps straight. In degrees. */
const TURNS = [-9, 6, -3, 11, -6];

const LEAF = 'M0 22c-20-14-22-34 0-50 22 16 20 36 0 50z';

/** The stamps of a card, two rows of four: five are there, three are still to come. */
const stamps = Array.from({ length: 8 }, (_, index) => {
  const place = `translate(${-159 + (index % 4) * 106} ${index < 4 ? -8 : 88})`;
  if (index >= TURNS.length)
    return `<circle transform="${place}" r="38" fill="none" stroke="#f4efe6" stroke-opacity=".7" stroke-width="3" stroke-dasharray="8 8"/>`;
  return `<g transform="${place} rotate(${TURNS[index]})"><circle r="39" fill="#f4efe6"/><path fill="#b5593a" d="${LEAF}"/><path d="M0 26V-6" stroke="#f4efe6" stroke-width="3" stroke-linecap="round"/></g>`;
}).join('');

/** For joining the tea club. */
export const teaClub = scene(
  'A stamp card with five leaves of eight, between a tea tin and a stamp',
  `  <g fill="#26302b" fill-opacity=".12">
    <ellipse cx="340" cy="664" rx="176" ry="18"/>
    <ellipse cx="664" cy="700" rx="246" ry="15"/>
    <ellipse cx="1016" cy="700" rx="94" ry="12"/>
  </g>
  <g transform="translate(-34)">
    <path fill="#b5593a" d="M236 262h260v382a20 20 0 0 1-20 20H256a20 20 0 0 1-20-20z"/>
    <path fill="#26302b" fill-opacity=".2" d="M446 262h50v382a20 20 0 0 1-20 20h-30z"/>
    <path fill="#26302b" fill-opacity=".28" d="M236 262h260v13H236z"/>
    <path fill="#b5593a" d="M240 194h252a16 16 0 0 1 16 16v52H224v-52a16 16 0 0 1 16-16z"/>
    <path fill="#26302b" fill-opacity=".2" d="M458 194h34a16 16 0 0 1 16 16v52h-50z"/>
    <path fill="#f4efe6" fill-opacity=".8" d="M224 240h284v5H224z"/>
    <path fill="#b5593a" d="M336 168h60a8 8 0 0 1 8 8v18h-76v-18a8 8 0 0 1 8-8z"/>
    <ellipse cx="350" cy="396" rx="76" ry="92" fill="#f4efe6"/>
    <ellipse cx="350" cy="396" rx="67" ry="83" fill="none" stroke="#1f4d3f" stroke-width="2"/>
    <path d="M350 460V352" fill="none" stroke="#1f4d3f" stroke-width="4" stroke-linecap="round"/>
    <path fill="#1f4d3f" d="M350 372c-15-14-15-34 0-50 15 16 15 36 0 50zM348 406c-7-22-23-32-44-30 4 22 20 34 44 30zM352 406c7-22 23-32 44-30-4 22-20 34-44 30zM348 444c-7-20-21-28-41-27 4 19 18 30 41 27zM352 444c7-20 21-28 41-27-4 19-18 30-41 27z"/>
  </g>
  <g transform="translate(664 538)">
    <rect x="-232" y="-166" width="464" height="326" rx="20" fill="#1f4d3f"/>
    <path d="M-232-84h464" stroke="#f4efe6" stroke-opacity=".8" stroke-width="4"/>
    <path d="M-196-125H-30" stroke="#f4efe6" stroke-width="10" stroke-linecap="round"/>
    <path d="M120-125h76" stroke="#f4efe6" stroke-opacity=".6" stroke-width="8" stroke-linecap="round"/>
    ${stamps}
  </g>
  <g transform="translate(150 98) scale(.86)">
    <path fill="#b5593a" d="M968 498h68c-2 60 8 96 34 118H934c26-22 36-58 34-118z"/>
    <path fill="#26302b" fill-opacity=".2" d="M1010 498h26c-2 60 8 96 34 118h-40c-14-34-20-70-18-118z"/>
    <ellipse cx="1002" cy="470" rx="56" ry="50" fill="#b5593a"/>
    <path fill="#26302b" fill-opacity=".2" d="M1022 423a56 50 0 0 1 0 94c20-28 20-66 0-94z"/>
    <rect x="902" y="612" width="200" height="64" rx="10" fill="#26302b"/>
    <rect x="916" y="676" width="172" height="24" fill="#1f4d3f"/>
    <path fill="#f4efe6" fill-opacity=".8" d="M902 634h200v5H902z"/>
  </g>`,
);
