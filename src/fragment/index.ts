/** What draws offers on a server, for a proxy that answers `POST /v1/fragment`. */
export { renderFragment } from './render-fragment.ts';
