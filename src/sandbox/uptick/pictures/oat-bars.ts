import { scene } from '../../scene.ts';

export const oatBars = scene(
  'An open box of oat bars',
  `  <defs>
    <g id="bar">
      <rect width="92" height="250" rx="16" fill="#f4efe6"/>
      <rect width="92" height="250" rx="16" fill="#b5593a" fill-opacity=".42"/>
      <path fill="#26302b" fill-opacity=".14" d="M66 0h10a16 16 0 0 1 16 16v218a16 16 0 0 1-16 16H66z"/>
      <g fill="#f4efe6">
        <ellipse cx="26" cy="34" rx="13" ry="6" transform="rotate(-28 26 34)"/>
        <ellipse cx="58" cy="66" rx="13" ry="6" transform="rotate(34 58 66)"/>
        <ellipse cx="28" cy="104" rx="13" ry="6" transform="rotate(12 28 104)"/>
      </g>
      <g fill="#26302b" fill-opacity=".55">
        <ellipse cx="60" cy="26" rx="7" ry="5"/>
        <ellipse cx="30" cy="68" rx="7" ry="5"/>
        <ellipse cx="62" cy="112" rx="7" ry="5"/>
      </g>
    </g>
  </defs>
  <ellipse cx="600" cy="688" rx="330" ry="22" fill="#26302b" fill-opacity=".12"/>
  <path fill="#1f4d3f" d="M316 214l-44 252h656l-44-252a20 20 0 0 0-20-16H336a20 20 0 0 0-20 16z"/>
  <path fill="#26302b" fill-opacity=".28" d="M300 306l-28 160h656l-28-160z"/>
  <path fill="#f4efe6" d="M470 226h260v58H470z"/>
  <path d="M500 248h200M540 266h120" fill="none" stroke="#1f4d3f" stroke-width="6" stroke-linecap="round"/>
  <use href="#bar" x="318" y="332"/>
  <use href="#bar" x="436" y="318"/>
  <use href="#bar" x="554" y="336"/>
  <use href="#bar" x="672" y="320"/>
  <use href="#bar" x="790" y="334"/>
  <path fill="#1f4d3f" d="M270 462h660l-20 208a20 20 0 0 1-20 18H310a20 20 0 0 1-20-18z"/>
  <path fill="#26302b" fill-opacity=".22" d="M846 462h84l-20 208a20 20 0 0 1-20 18h-60z"/>
  <path fill="#26302b" fill-opacity=".28" d="M270 462h660l-2 16H272z"/>
  <path fill="#f4efe6" d="M456 520h288v112H456z"/>
  <path fill="none" stroke="#b5593a" stroke-width="3" d="M468 532h264v88H468z"/>
  <g fill="none" stroke="#1f4d3f" stroke-width="5" stroke-linecap="round">
    <path d="M600 608v-60"/>
    <path d="M600 592c-16-2-26-10-28-24M600 592c16-2 26-10 28-24M600 572c-12-2-20-8-22-20M600 572c12-2 20-8 22-20"/>
  </g>
  <path d="M494 576h50M656 576h50" fill="none" stroke="#26302b" stroke-opacity=".5" stroke-width="5" stroke-linecap="round"/>`,
);
