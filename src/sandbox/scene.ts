/** A drawing, 3:2, on a table before a calm wall. Four flat colours: paper, ink, green, clay. */
export function scene(label: string, drawing: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800" width="1200" height="800" role="img" aria-label="${label}">
  <path fill="#f4efe6" d="M0 0h1200v800H0z"/>
  <circle cx="600" cy="392" r="300" fill="#1f4d3f" fill-opacity=".09"/>
  <path fill="#f4efe6" d="M0 610h1200v190H0z"/>
  <path fill="#b5593a" fill-opacity=".16" d="M0 610h1200v190H0z"/>
${drawing}
</svg>`;
}
