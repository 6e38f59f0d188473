import { html, nothing, type TemplateResult } from 'lit';
import { MOST_TEXT } from '../../offer/limits.ts';
import type { InviteAction } from '../../offer/offer.ts';
import { icon } from '../icon.ts';
import { actionStrings } from './action-strings.ts';
import { callStatus, callWords, sentence } from './call-words.ts';
import type { FriendRow } from './friend-row.ts';
import { contactLabel, faultFields, faultWords } from './friend-words.ts';
import { type InviteFlow, isOpen } from './invite-flow.ts';
import { marks } from './marks.ts';

/** What the form needs of the element it stands in. */
export interface InviteFormOptions {
  covered: boolean;
  onAdd(): void;
  onRemove(row: FriendRow): void;
  onSend(event: Event): void;
}

type FieldName = 'name' | 'identifier';

interface FieldEvent {
  readonly currentTarget: HTMLInputElement;
}

/**
 * Friends, one to a row, and a button that sends those that have not been sent.
 *
 * What is typed stands in the fields' values and, once sent, as text: never in an attribute, which other scripts and
 * style sheets of the page may watch. The fields have no names, so that there is nothing a browser could submit or
 * remember. Words of ours say which language they are in; those of the shop are in the page's.
 */
export function inviteForm(action: InviteAction, flow: InviteFlow, options: InviteFormOptions): TemplateResult {
  const { rows } = flow;
  const isLeft = rows.some(isOpen);
  const resting = flow.busy ? 'true' : nothing;
  return html`<form part="form" novalidate autocomplete="off" @submit=${stay}>
    <div part="friends" lang="en" aria-busy=${resting}>
      ${rows.map((row, place) => friend(row, place, action, flow, options))}
    </div>
    ${
      rows.some(({ status }) => status === 'uncertain')
        ? html`<p part="note" lang="en">${sentence(actionStrings.maybeInvited)}</p>`
        : nothing
    }
    ${
      rows.length < action.most
        ? html`<button part="add" type="button" class="text" lang="en" aria-disabled=${resting} @click=${options.onAdd}>
            ${actionStrings.addFriend}
          </button>`
        : nothing
    }
    ${isLeft ? notice(action) : nothing} ${isLeft && action.consent ? consent(action.consent, flow) : nothing}
    <div part="actions">
      ${
        isLeft
          ? html`<button part="action" class="button" aria-disabled=${resting} @click=${options.onSend}>
              ${action.label}
            </button>`
          : nothing
      }
      ${callStatus(wordsOf(flow, options))}
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
  const label = `${actionStrings.friend} ${place + 1}`;
  if (!isOpen(row)) return sentFriend(row, label);
  const several = flow.rows.length > 1;
  const id = row.fault && `fault-${place}`;
  const isAbout = (name: FieldName): string | undefined => (faultFields(row).includes(name) ? id : undefined);
  return html`<div part="friend" role="group" aria-label=${label} class=${several ? 'several' : ''}>
    ${field(actionStrings.name, row, 'name', flow, undefined, isAbout('name'))}
    ${field(contactLabel(identifiers), row, 'identifier', flow, identifiers.includes('email') ? 'email' : 'tel', isAbout('identifier'))}
    ${
      several
        ? html`<button
            part="remove"
            type="button"
            aria-label="${actionStrings.remove}: ${label}"
            aria-disabled=${flow.busy ? 'true' : nothing}
            @click=${() => onRemove(row)}
          >
            ${icon(marks.cross)}
          </button>`
        : nothing
    }
    ${id ? fault(id, faultWords(row, identifiers)) : nothing}
  </div>`;
}

/** @param mode of the keyboard, where the field must be filled in */
function field(
  label: string,
  row: FriendRow,
  name: FieldName,
  flow: InviteFlow,
  mode?: 'email' | 'tel',
  faultId?: string,
): TemplateResult {
  return html`<label part="field"
    ><span part="label">${label}</span
    ><input
      part="input"
      dir="auto"
      inputmode=${mode ?? nothing}
      autocapitalize=${mode ? 'off' : 'words'}
      autocomplete="off"
      autocorrect="off"
      spellcheck="false"
      data-1p-ignore
      data-bwignore
      data-lpignore="true"
      data-form-type="other"
      maxlength=${MOST_TEXT}
      .value=${row[name]}
      ?readonly=${flow.busy}
      aria-required=${mode ? 'true' : nothing}
      aria-invalid=${faultId ? 'true' : nothing}
      aria-describedby=${faultId ?? nothing}
      @input=${({ currentTarget }: FieldEvent) => flow.type(row, name, currentTarget.value)}
  /></label>`;
}

function fault(id: string, words: string): TemplateResult {
  return html`<p part="fault" id=${id} lang="en">${sentence(words, 'alert')}</p>`;
}

/** Locked: a text, and what became of it. */
function sentFriend({ name, identifier, status }: FriendRow, label: string): TemplateResult {
  const isSent = status === 'sent';
  return html`<div part="friend" role="group" aria-label=${label} class="locked">
    <p part="sent">${name.trim() ? html`<bdi>${name}</bdi> ` : nothing}<bdi>${identifier}</bdi></p>
    <p part="result">${sentence(isSent ? actionStrings.invited : actionStrings.uncertain, isSent ? 'check' : 'info')}</p>
  </div>`;
}

function notice({ friendsNotice }: InviteAction): TemplateResult {
  return html`<p part="friends-notice" lang=${friendsNotice ? nothing : 'en'}>
    ${sentence(friendsNotice ?? actionStrings.friendsNotice)}
  </p>`;
}

function consent(words: string, flow: InviteFlow): TemplateResult {
  const id = flow.consentMissing ? 'consent-fault' : undefined;
  return html`<div part="consent">
    <label part="consent-label"
      ><input
        type="checkbox"
        .checked=${flow.consented}
        aria-required="true"
        aria-invalid=${id ? 'true' : nothing}
        aria-describedby=${id ?? nothing}
        @change=${({ currentTarget }: FieldEvent) => flow.consent(currentTarget.checked)}
      /><bdi>${words}</bdi></label
    >
    ${id ? fault(id, actionStrings.consentMissing) : nothing}
  </div>`;
}

function wordsOf(flow: InviteFlow, { covered }: InviteFormOptions): string | undefined {
  const { count } = flow;
  if (flow.faulty) return actionStrings.check;
  if (!count) return callWords(flow, covered, actionStrings.reloadForm);
  if (flow.done) return actionStrings.allInvited;
  return [
    [actionStrings.invited, count.sent],
    [actionStrings.notInvited, count.refused],
    [actionStrings.uncertain, count.uncertain],
  ]
    .filter(([, number]) => number)
    .map(([word, number]) => `${word}: ${number}`)
    .join(' · ');
}

/** What is sent is sent by the button, pressed by a person: Enter in a field presses it too. */
function stay(event: Event): void {
  event.preventDefault();
}
