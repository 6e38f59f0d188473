import { scene } from '../../scene.ts';

export const books = scene(
  'A stack of four books with a ribbon between the pages',
  `  <ellipse cx="606" cy="688" rx="330" ry="22" fill="#26302b" fill-opacity=".12"/>
  <g>
    <rect x="300" y="578" width="600" height="110" rx="14" fill="#1f4d3f"/>
    <path fill="#f4efe6" d="M330 594h570v78H330z"/>
    <path d="M336 612h564M330 632h570M336 652h564" fill="none" stroke="#26302b" stroke-opacity=".18" stroke-width="3"/>
    <path fill="#1f4d3f" d="M314 578h210v110H314a14 14 0 0 1-14-14v-82a14 14 0 0 1 14-14z"/>
    <path fill="#f4efe6" fill-opacity=".8" d="M346 578h8v110h-8zM470 578h8v110h-8z"/>
    <path d="M380 620h64M392 646h40" fill="none" stroke="#f4efe6" stroke-opacity=".8" stroke-width="7" stroke-linecap="round"/>
  </g>
  <g>
    <rect x="350" y="482" width="520" height="96" rx="12" fill="#b5593a"/>
    <path fill="#f4efe6" d="M350 496h488a34 34 0 0 1 0 68H350z"/>
    <path d="M350 514h482M350 530h488M350 546h482" fill="none" stroke="#26302b" stroke-opacity=".18" stroke-width="3"/>
    <path fill="#b5593a" d="M670 482h188a12 12 0 0 1 12 12v72a12 12 0 0 1-12 12H670z"/>
    <path d="M718 518h104M738 542h64" fill="none" stroke="#f4efe6" stroke-opacity=".85" stroke-width="7" stroke-linecap="round"/>
    <path fill="#b5593a" d="M488 546h26v122l-13-14-13 14z"/>
  </g>
  <g>
    <rect x="322" y="404" width="500" height="78" rx="10" fill="#26302b"/>
    <path fill="#f4efe6" d="M346 416h476v54H346z"/>
    <path d="M348 434h474M348 452h474" fill="none" stroke="#26302b" stroke-opacity=".18" stroke-width="3"/>
    <path fill="#26302b" d="M332 404h190v78H332a10 10 0 0 1-10-10v-58a10 10 0 0 1 10-10z"/>
    <path fill="#b5593a" d="M356 404h10v78h-10zM476 404h10v78h-10z"/>
    <path d="M394 443h54" fill="none" stroke="#f4efe6" stroke-opacity=".8" stroke-width="7" stroke-linecap="round"/>
  </g>
  <g>
    <rect x="392" y="318" width="440" height="86" rx="10" fill="#1f4d3f"/>
    <rect x="392" y="318" width="440" height="86" rx="10" fill="#f4efe6" fill-opacity=".28"/>
    <path fill="#f4efe6" d="M392 332h410a29 29 0 0 1 0 58H392z"/>
    <path d="M392 350h408M392 371h408" fill="none" stroke="#26302b" stroke-opacity=".18" stroke-width="3"/>
    <path fill="#1f4d3f" d="M640 318h182a10 10 0 0 1 10 10v66a10 10 0 0 1-10 10H640z"/>
    <path fill="#f4efe6" fill-opacity=".28" d="M640 318h182a10 10 0 0 1 10 10v66a10 10 0 0 1-10 10H640z"/>
    <path d="M690 361h90" fill="none" stroke="#f4efe6" stroke-opacity=".9" stroke-width="7" stroke-linecap="round"/>
  </g>
  <g>
    <ellipse cx="560" cy="314" rx="112" ry="13" fill="#f4efe6"/>
    <path fill="#26302b" fill-opacity=".2" d="M448 314a112 13 0 0 0 224 0c0 12-44 18-112 18s-112-6-112-18z"/>
    <path d="M632 240c36-8 56 8 51 30-4 20-30 32-64 28" fill="none" stroke="#b5593a" stroke-width="14" stroke-linecap="round"/>
    <path fill="#b5593a" d="M482 216h156c0 60-24 98-58 98h-40c-34 0-58-38-58-98z"/>
    <path fill="#26302b" fill-opacity=".2" d="M610 216h28c0 60-24 98-58 98h-20c30-4 50-48 50-98z"/>
    <ellipse cx="560" cy="216" rx="78" ry="14" fill="#f4efe6"/>
    <ellipse cx="560" cy="217" rx="69" ry="10" fill="#26302b" fill-opacity=".82"/>
    <path d="M544 182c-11-17 11-25 0-43s11-25 0-42M578 182c-11-17 11-25 0-43s11-25 0-42" fill="none" stroke="#26302b" stroke-opacity=".22" stroke-width="5" stroke-linecap="round"/>
  </g>`,
);
