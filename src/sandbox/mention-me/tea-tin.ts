/** The picture of the sample offer: a tea tin tied with a ribbon, and two cups. Drawn for it, 3:2, four colours. */
export const teaTin = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800" width="1200" height="800" role="img" aria-label="A tea tin tied with a ribbon, and two cups">
  <path fill="#f4efe6" d="M0 0h1200v800H0z"/>
  <circle cx="600" cy="392" r="300" fill="#1f4d3f" fill-opacity=".09"/>
  <path fill="#f4efe6" d="M0 610h1200v190H0z"/>
  <path fill="#b5593a" fill-opacity=".16" d="M0 610h1200v190H0z"/>
  <g fill="#26302b" fill-opacity=".12">
    <ellipse cx="616" cy="656" rx="176" ry="20"/>
    <ellipse cx="326" cy="714" rx="160" ry="15"/>
    <ellipse cx="890" cy="714" rx="160" ry="15"/>
  </g>
  <g>
    <path fill="#1f4d3f" d="M452 236h296v398a22 22 0 0 1-22 22H474a22 22 0 0 1-22-22z"/>
    <path fill="#26302b" fill-opacity=".22" d="M690 236h58v398a22 22 0 0 1-22 22h-36z"/>
    <path fill="#26302b" fill-opacity=".28" d="M452 236h296v14H452z"/>
    <path fill="#1f4d3f" d="M456 160h288a18 18 0 0 1 18 18v58H438v-58a18 18 0 0 1 18-18z"/>
    <path fill="#26302b" fill-opacity=".22" d="M704 160h40a18 18 0 0 1 18 18v58h-58z"/>
    <path fill="#f4efe6" fill-opacity=".8" d="M438 212h324v5H438z"/>
    <path fill="#1f4d3f" d="M566 132h68a8 8 0 0 1 8 8v20h-84v-20a8 8 0 0 1 8-8z"/>
  </g>
  <g>
    <ellipse cx="600" cy="374" rx="86" ry="104" fill="#f4efe6"/>
    <ellipse cx="600" cy="374" rx="76" ry="94" fill="none" stroke="#b5593a" stroke-width="2"/>
    <path d="M600 446V330" fill="none" stroke="#1f4d3f" stroke-width="4" stroke-linecap="round"/>
    <g fill="#1f4d3f">
      <path d="M600 346c-17-16-17-38 0-56 17 18 17 40 0 56z"/>
      <path d="M598 384c-8-24-26-36-50-34 4 24 22 38 50 34z"/>
      <path d="M602 384c8-24 26-36 50-34-4 24-22 38-50 34z"/>
      <path d="M598 426c-8-22-24-32-46-31 4 22 20 34 46 31z"/>
      <path d="M602 426c8-22 24-32 46-31-4 22-20 34-46 31z"/>
    </g>
  </g>
  <g>
    <path fill="#b5593a" d="M452 528h296v46H452z"/>
    <path fill="#26302b" fill-opacity=".2" d="M690 528h58v46h-58z"/>
    <path fill="#b5593a" d="M588 556l-52 92 28-8 14 22 36-92z"/>
    <path fill="#b5593a" d="M612 556l52 92-28-8-14 22-36-92z"/>
    <path fill="#26302b" fill-opacity=".18" d="M588 556l-52 92 28-8 14 22 36-92zM612 556l52 92-28-8-14 22-36-92z"/>
    <path fill="#b5593a" d="M600 551c-30-46-76-62-104-48-20 10-20 86 0 96 28 14 74-2 104-48zM600 551c30-46 76-62 104-48 20 10 20 86 0 96-28 14-74-2-104-48z"/>
    <path fill="#26302b" fill-opacity=".22" d="M586 551c-22-20-46-26-62-21-10 4-10 38 0 42 16 5 40-1 62-21zM614 551c22-20 46-26 62-21 10 4 10 38 0 42-16 5-40-1-62-21z"/>
    <rect x="578" y="526" width="44" height="50" rx="14" fill="#b5593a"/>
    <path d="M592 538v26M608 538v26" fill="none" stroke="#26302b" stroke-opacity=".25" stroke-width="3" stroke-linecap="round"/>
  </g>
  <defs>
    <g id="cup">
      <ellipse cy="700" rx="140" ry="17" fill="#f4efe6"/>
      <path fill="#26302b" fill-opacity=".2" d="M-140 700a140 17 0 0 0 280 0c0 19-62 27-140 27s-140-8-140-27z"/>
      <path d="M-98 568H98c0 74-30 130-74 130h-48c-44 0-74-56-74-130z"/>
      <path fill="#26302b" fill-opacity=".2" d="M62 568h36c0 74-30 130-74 130H-2c40-6 64-60 64-130z"/>
      <ellipse cy="568" rx="98" ry="19" fill="#f4efe6"/>
      <ellipse cy="570" rx="87" ry="13.5" fill="#26302b" fill-opacity=".82"/>
      <path d="M-22 524c-14-22 14-32 0-56s14-32 0-54M22 524c-14-22 14-32 0-56s14-32 0-54" fill="none" stroke="#26302b" stroke-opacity=".22" stroke-width="5" stroke-linecap="round"/>
    </g>
  </defs>
  <g transform="translate(318)" fill="#b5593a">
    <path d="M-94 594c-44-10-70 10-64 38 5 26 38 40 80 36" fill="none" stroke="#b5593a" stroke-width="17" stroke-linecap="round"/>
    <use href="#cup"/>
  </g>
  <g transform="translate(882)" fill="#1f4d3f">
    <path d="M94 594c44-10 70 10 64 38-5 26-38 40-80 36" fill="none" stroke="#1f4d3f" stroke-width="17" stroke-linecap="round"/>
    <use href="#cup"/>
  </g>
</svg>`;
