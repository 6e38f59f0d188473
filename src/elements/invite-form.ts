import { html, nothing, type TemplateResult } from 'lit';
import type { InviteAction } from '../offer/offer.ts';
import { failureWords, isPassing } from './failure-words.ts';
import type { FriendRow } from './friend-row.ts';
import { contactLabel, faultWords } from './friend-words.ts';
import { icon } from './icons.ts';
import { type InviteFlow, isOpen } from './invite-flow.ts';
import { strings } from './strings.ts';

/** What the form needs of the element it stands in. */
export interface InviteFormOptions {
  covered: boolean;
  onAdd(): void;
  onRemove(row: FriendRow): void;
  onSend(event: Event): void;
}

/** As the proxy counts: longer ones it refuses. */
const MOST_LENGTH = 255;

/**
 * Friends, one to a row, and a button that sends those that have not been sent.
 *
 * What is typed stands in the fields' values and, once sent, as text: never in an attribute, which other scripts and
 * style sheets of the page may watch. The fields have no names, so that there is nothing a browser could submit or
 * remember. Words of ours say which language they are in; those of the shop are in the page's.
 */
export function inviteForm(action: InviteAction, flow: InviteFlow, options: InviteFormOptions): TemplateResult {
  const { rows, busy, failure } = flow;
  const isLeft = rows.some(isOpen);
  const resting = busy ? 'true' : nothing;
  return html`<form part="form" novalidate autocomplete="off" @submit=${stay}>
    <div part="friends" lang="en" aria-busy=${resting}>${rows.map((row, place) => friend(row, place, action, flow, options))}</div>
    ${
      rows.length < action.most
        ? html`<button part="add" type="button" class="text" lang="en" aria-disabled=${resting} @click=${options.onAdd}>
            ${strings.addFriend}
          </button>`
        : nothing
    }
    ${isLeft ? notice(action) : nothing} ${isLeft && action.consent ? consent(action.consent, flow) : nothing}
    <div part="actions">
      ${
        isLeft && !(failure && !isPassing(failure.reason))
          ? html`<button part="action" class="button" aria-disabled=${resting} @click=${options.onSend}>
              ${action.label}
            </button>`
          : nothing
      }
      <p part="message" role="status" tabindex="-1" lang="en">${wordsOf(flow, options)}</p>
    </div>
  </form>`;
}

function friend(
  row: FriendRow,
  place: number,
  { identifiers }: InviteAction,
  flow: InviteFlow,
  { onRemove }: InviteFormOptions,
): TemplateResult {
  const label = `${strings.friend} ${place + 1}`;
  if (!isOpen(row)) return sentFriend(row, label);
  const { busy, rows } = flow;
  const fault = row.fault && `fault-${place}`;
  return html`<div part="friend" role="group" aria-label=${label} class=${rows.length > 1 ? 'several' : ''}>
    <label part="field"
      ><span part="label">${strings.name}</span>
      <input
        part="input"
        dir="auto"
        autocomplete="off"
        autocorrect="off"
        spellcheck="false"
        data-1p-ignore
        data-bwignore
        data-lpignore="true"
        data-form-type="other"
        maxlength=${MOST_LENGTH}
        .value=${row.name}
        ?readonly=${busy}
        @input=${(event: Event) => flow.type(row, 'name', valueOf(event))}
    /></label>
    <label part="field"
      ><span part="label">${contactLabel(identifiers)}</span>
      <input
        part="input"
        dir="auto"
        inputmode=${identifiers.includes('email') ? 'email' : 'tel'}
        autocomplete="off"
        autocapitalize="off"
        autocorrect="off"
        spellcheck="false"
        data-1p-ignore
        data-bwignore
        data-lpignore="true"
        data-form-type="other"
        maxlength=${MOST_LENGTH}
        .value=${row.identifier}
        ?readonly=${busy}
        aria-required="true"
        aria-invalid=${fault ? 'true' : nothing}
        aria-describedby=${fault ?? nothing}
        @input=${(event: Event) => flow.type(row, 'identifier', valueOf(event))}
    /></label>
    ${
      rows.length > 1
        ? html`<button
            part="remove"
            type="button"
            aria-label="${strings.remove}: ${label}"
            aria-disabled=${busy ? 'true' : nothing}
            @click=${() => onRemove(row)}
          >
            ${icon('cross')}
          </button>`
        : nothing
    }
    ${fault ? html`<p part="fault" id=${fault}>${icon('alert')}${faultWords(row, identifiers)}</p>` : nothing}
  </div>`;
}

/** Locked: a text, and what became of it. */
function sentFriend({ name, identifier, status }: FriendRow, label: string): TemplateResult {
  const isSent = status === 'sent';
  return html`<div part="friend" role="group" aria-label=${label} class="locked">
    <p part="sent">${name.trim() ? html`<bdi>${name}</bdi> ` : nothing}<bdi>${identifier}</bdi></p>
    <p part="result">${icon(isSent ? 'check' : 'info')}${isSent ? strings.invited : strings.uncertain}</p>
    ${isSent ? nothing : html`<p part="note">${strings.maybeInvited}</p>`}
  </div>`;
}

function notice({ friendsNotice }: InviteAction): TemplateResult {
  return html`<p part="friends-notice" lang=${friendsNotice ? nothing : 'en'}>${friendsNotice ?? strings.friendsNotice}</p>`;
}

function consent(words: string, flow: InviteFlow): TemplateResult {
  const { consented, consentMissing } = flow;
  return html`<div part="consent">
    <label part="consent-label"
      ><input
        type="checkbox"
        .checked=${consented}
        aria-required="true"
        aria-invalid=${consentMissing ? 'true' : nothing}
        aria-describedby=${consentMissing ? 'consent-fault' : nothing}
        @change=${({ target }: Event) => flow.consent(target instanceof HTMLInputElement && target.checked)}
      /><span>${words}</span></label
    >
    ${
      consentMissing
        ? html`<p part="fault" id="consent-fault" lang="en">${icon('alert')}${strings.consentMissing}</p>`
        : nothing
    }
  </div>`;
}

function wordsOf({ busy, failure, faulty, count, done }: InviteFlow, { covered }: InviteFormOptions): string {
  if (busy) return strings.sending;
  if (covered) return strings.covered;
  if (failure) return failureWords(failure.reason);
  if (faulty) return strings.check;
  if (!count) return '';
  if (done) return strings.allInvited;
  return [
    [strings.invited, count.sent],
    [strings.notInvited, count.refused],
    [strings.uncertain, count.uncertain],
  ]
    .filter(([, number]) => number)
    .map(([word, number]) => `${word}: ${number}`)
    .join(' · ');
}

function valueOf({ target }: Event): string {
  return target instanceof HTMLInputElement ? target.value : '';
}

/** What is sent is sent by the button, pressed by a person: Enter in a field presses it too. */
function stay(event: Event): void {
  event.preventDefault();
}
