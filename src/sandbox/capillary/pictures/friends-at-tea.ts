import { scene } from '../../scene.ts';

/** For inviting friends. */
export const friendsAtTea = scene(
  'An invitation in an open envelope, between a steaming cup and a teapot',
  `  <g fill="#26302b" fill-opacity=".12">
    <ellipse cx="602" cy="702" rx="206" ry="16"/>
    <ellipse cx="226" cy="722" rx="160" ry="15"/>
    <ellipse cx="978" cy="696" rx="160" ry="15"/>
  </g>
  <g>
    <path d="M866 520c-58-34-112-12-106 46 5 46 58 76 116 62" fill="none" stroke="#1f4d3f" stroke-width="22" stroke-linecap="round"/>
    <path fill="#1f4d3f" d="M1058 632c66-8 92-62 98-134l-40-12c-2 50-20 76-66 84z"/>
    <path fill="#26302b" fill-opacity=".22" d="M1058 632c66-8 92-62 98-134l-20-6c-6 66-30 100-78 108z"/>
    <path fill="#1f4d3f" d="M832 578c0-78 58-126 134-126s134 48 134 126c0 54-28 94-66 112a26 26 0 0 1-12 3H910a26 26 0 0 1-12-3c-38-18-66-58-66-112z"/>
    <path fill="#26302b" fill-opacity=".22" d="M1028 466c44 20 72 60 72 112 0 54-28 94-66 112a26 26 0 0 1-12 3h-34c44-28 74-74 74-134 0-38-12-68-34-93z"/>
    <path fill="#1f4d3f" d="M898 470c8-38 34-58 68-58s60 20 68 58q-68 22-136 0z"/>
    <path fill="#26302b" fill-opacity=".22" d="M988 415c24 7 40 26 46 55q-12 4-24 7c0-26-8-46-22-62z"/>
    <circle cx="966" cy="398" r="18" fill="#1f4d3f"/>
    <path d="M898 470q68 22 136 0" fill="none" stroke="#f4efe6" stroke-opacity=".8" stroke-width="5" stroke-linecap="round"/>
  </g>
  <g>
    <path fill="#b5593a" d="M416 476 602 330l186 146v40H416z"/>
    <path fill="#26302b" fill-opacity=".3" d="M416 476 602 330l186 146v40H416z"/>
    <rect x="450" y="262" width="304" height="360" rx="8" fill="#f4efe6"/>
    <rect x="464" y="276" width="276" height="332" rx="4" fill="none" stroke="#b5593a" stroke-width="2"/>
    <g>
      <path d="M602 446V336" fill="none" stroke="#1f4d3f" stroke-width="4" stroke-linecap="round"/>
      <path fill="#1f4d3f" d="M602 352c-17-16-17-38 0-56 17 18 17 40 0 56zM600 390c-8-24-26-36-50-34 4 24 22 38 50 34zM604 390c8-24 26-36 50-34-4 24-22 38-50 34zM600 432c-8-22-24-32-46-31 4 22 20 34 46 31zM604 432c8-22 24-32 46-31-4 22-20 34-46 31z"/>
      <path d="M524 482h156M552 510h100" fill="none" stroke="#26302b" stroke-opacity=".3" stroke-width="7" stroke-linecap="round"/>
    </g>
    <path fill="#b5593a" d="M416 476l186 132 186-132v206a18 18 0 0 1-18 18H434a18 18 0 0 1-18-18z"/>
    <path fill="#26302b" fill-opacity=".2" d="M788 476v206a18 18 0 0 1-8 15L638 582z"/>
    <path d="M424 697l142-115M780 697L638 582" fill="none" stroke="#26302b" stroke-opacity=".25" stroke-width="3" stroke-linecap="round"/>
  </g>
  <g transform="translate(218 4)" fill="#1f4d3f">
    <path d="M-94 594c-44-10-70 10-64 38 5 26 38 40 80 36" fill="none" stroke="#1f4d3f" stroke-width="17" stroke-linecap="round"/>
    <ellipse cy="700" rx="140" ry="17" fill="#f4efe6"/>
    <path fill="#26302b" fill-opacity=".2" d="M-140 700a140 17 0 0 0 280 0c0 19-62 27-140 27s-140-8-140-27z"/>
    <path d="M-98 568H98c0 74-30 130-74 130h-48c-44 0-74-56-74-130z"/>
    <path fill="#26302b" fill-opacity=".2" d="M62 568h36c0 74-30 130-74 130H-2c40-6 64-60 64-130z"/>
    <ellipse cy="568" rx="98" ry="19" fill="#f4efe6"/>
    <ellipse cy="570" rx="87" ry="13.5" fill="#26302b" fill-opacity=".82"/>
    <path d="M-22 524c-14-22 14-32 0-56s14-32 0-54M22 524c-14-22 14-32 0-56s14-32 0-54" fill="none" stroke="#26302b" stroke-opacity=".22" stroke-width="5" stroke-linecap="round"/>
  </g>`,
);
