import { scene } from '../../scene.ts';

export const walkingMap = scene(
  'A folded map with a winding path that ends at a teapot',
  `  <ellipse cx="600" cy="690" rx="420" ry="20" fill="#26302b" fill-opacity=".12"/>
  <path fill="#f4efe6" d="M200 216l200-48v480l-200 40zM400 168l200 48v472l-200-40zM600 216l200-48v480l-200 40zM800 168l200 48v472l-200-40z"/>
  <g fill="#1f4d3f" fill-opacity=".16">
    <path d="M200 452c60-60 130-76 200-60v256l-200 40z"/>
    <path d="M400 392c70 18 120 70 200 50v246l-200-40z"/>
    <path d="M600 442c70-20 110-92 200-100v306l-200 40z"/>
    <path d="M800 342c70-4 130 30 200 10v336l-200-40z"/>
  </g>
  <g fill="#1f4d3f" fill-opacity=".2">
    <path d="M200 566c70-50 130-54 200-44v126l-200 40z"/>
    <path d="M400 522c60 10 130 60 200 58v108l-200-40z"/>
    <path d="M600 580c80-4 120-70 200-70v138l-200 40z"/>
    <path d="M800 510c70 0 130 44 200 40v138l-200-40z"/>
  </g>
  <path fill="#26302b" fill-opacity=".1" d="M400 168l200 48v472l-200-40zM800 168l200 48v472l-200-40z"/>
  <path d="M200 216l200-48 200 48 200-48 200 48v472l-200-40-200 40-200-40-200 40z" fill="none" stroke="#26302b" stroke-opacity=".3" stroke-width="3" stroke-linejoin="round"/>
  <path d="M264 612c60-20 60-96 130-92s70 92 150 76 50-140 130-150 80 70 140 40 30-110 66-146" fill="none" stroke="#b5593a" stroke-width="11" stroke-linecap="round" stroke-dasharray="2 24"/>
  <circle cx="258" cy="616" r="20" fill="#b5593a"/>
  <circle cx="258" cy="616" r="8" fill="#f4efe6"/>
  <g fill="#1f4d3f">
    <path d="M296 430l34-76 34 76h-24v24h-20v-24zM352 470l28-64 28 64h-18v22h-20v-22zM470 356l34-76 34 76h-24v24h-20v-24zM530 384l28-62 28 62h-18v22h-20v-22zM672 560l34-76 34 76h-24v24h-20v-24zM900 600l30-68 30 68h-20v22h-20v-22z"/>
  </g>
  <path d="M240 300c40-20 80-28 128-24M250 330c36-16 64-22 100-20M640 290c40 6 80-10 120-40" fill="none" stroke="#26302b" stroke-opacity=".25" stroke-width="4" stroke-linecap="round"/>
  <g>
    <path d="M936 236c34-10 56 4 54 28s-22 40-58 42" fill="none" stroke="#b5593a" stroke-width="13" stroke-linecap="round"/>
    <path fill="#b5593a" d="M832 266c-20-2-26-34-56-42l-8 16c18 6 24 60 64 66z"/>
    <path fill="#b5593a" d="M820 226h136c14 40 4 92-32 104h-72c-36-12-46-64-32-104z"/>
    <path fill="#26302b" fill-opacity=".2" d="M926 226h30c14 40 4 92-32 104h-30c34-16 42-64 32-104z"/>
    <path fill="#b5593a" d="M826 222c8-22 32-34 62-34s54 12 62 34z"/>
    <path fill="#26302b" fill-opacity=".28" d="M818 220h140v8H818z"/>
    <circle cx="888" cy="180" r="13" fill="#b5593a"/>
  </g>`,
);
