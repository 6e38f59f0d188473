import { scene } from '../../scene.ts';

export const clayCup = scene(
  'A clay cup on a potter’s wheel',
  `  <ellipse cx="600" cy="706" rx="240" ry="18" fill="#26302b" fill-opacity=".12"/>
  <path fill="#26302b" d="M556 560h88l26 120a18 18 0 0 1-18 22H548a18 18 0 0 1-18-22z"/>
  <path fill="#f4efe6" fill-opacity=".14" d="M556 560h30l-22 142h-16a18 18 0 0 1-18-22z"/>
  <path fill="#1f4d3f" d="M270 526h660v20c0 38-148 60-330 60s-330-22-330-60z"/>
  <path fill="#26302b" fill-opacity=".26" d="M760 526h170v20c0 28-80 48-196 56 20-20 26-46 26-76z"/>
  <ellipse cx="600" cy="526" rx="330" ry="56" fill="#1f4d3f"/>
  <ellipse cx="600" cy="526" rx="330" ry="56" fill="#f4efe6" fill-opacity=".16"/>
  <g fill="none" stroke="#f4efe6" stroke-opacity=".35" stroke-width="3">
    <ellipse cx="600" cy="526" rx="272" ry="45"/>
    <ellipse cx="600" cy="526" rx="220" ry="36"/>
  </g>
  <ellipse cx="606" cy="524" rx="166" ry="24" fill="#26302b" fill-opacity=".25"/>
  <path fill="#b5593a" d="M430 238h340c6 92-2 168-40 232-20 34-50 54-96 54h-68c-46 0-76-20-96-54-38-64-46-140-40-232z"/>
  <path fill="#26302b" fill-opacity=".18" d="M690 238h80c6 92-2 168-40 232-20 34-50 54-96 54h-40c88-30 104-160 96-286z"/>
  <g fill="none" stroke="#f4efe6" stroke-opacity=".38" stroke-width="5" stroke-linecap="round">
    <path d="M440 312c100 26 220 26 320 0"/>
    <path d="M444 366c98 26 214 26 312 0"/>
    <path d="M456 420c90 24 198 24 288 0"/>
    <path d="M480 470c76 20 164 20 240 0"/>
  </g>
  <ellipse cx="600" cy="238" rx="170" ry="34" fill="#b5593a"/>
  <ellipse cx="600" cy="238" rx="170" ry="34" fill="#f4efe6" fill-opacity=".22"/>
  <ellipse cx="600" cy="242" rx="148" ry="25" fill="#26302b" fill-opacity=".62"/>
  <g transform="translate(196 640)">
    <ellipse cx="70" cy="66" rx="98" ry="12" fill="#26302b" fill-opacity=".12"/>
    <path fill="#f4efe6" d="M-6 0h152c2 40-12 68-40 68H34C6 68-8 40-6 0z"/>
    <path fill="#26302b" fill-opacity=".16" d="M106 0h40c2 40-12 68-40 68H80c20-10 28-38 26-68z"/>
    <ellipse cx="70" cy="0" rx="76" ry="14" fill="#f4efe6"/>
    <ellipse cx="70" cy="2" rx="66" ry="10" fill="#1f4d3f" fill-opacity=".45"/>
  </g>
  <g transform="translate(930 622) rotate(-14)">
    <rect width="150" height="16" rx="8" fill="#26302b"/>
    <path fill="#b5593a" d="M-64 8C-64-8-30-12 6 0v16C-30 28-64 24-64 8z"/>
    <path fill="#26302b" fill-opacity=".2" d="M-62 14c8 10 36 10 68 2v-6c-26 6-50 8-68 4z"/>
  </g>`,
);
