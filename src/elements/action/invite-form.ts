import { html, nothing, type TemplateResult } from 'lit';
import { MOST_TEXT } from '../../offer/limits.ts';
import type { InviteAction } from '../../offer/offer.ts';
import type { ActionWord } from '../../offer/words.ts';
import { icon } from '../drawing/icon.ts';
import type { Say, Word } from '../drawing/speech.ts';
import { callStatus, callWord, sentence } from './call-word.ts';
import { fillIn } from './fill-in.ts';
import type { FriendRow } from './friend-row.ts';
import { contactWord, faultFields, faultWord } from './friend-word.ts';
import { type InviteFlow, isOpen } from './invite-flow.ts';
import { marks } from './marks.ts';

/** What the form needs of the element it stands in. */
export interface InviteFormOptions {
  covered: boolean;
  say: Say<ActionWord>;
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
 * remember. Words of ours say which language they are in; those of the shop are in the offer's. The form runs in the
 * direction of its labels, which are ours.
 */
export function inviteForm(action: InviteAction, flow: InviteFlow, options: InviteFormOptions): TemplateResult {
  const { rows } = flow;
  const { say } = options;
  const [maybeInvited, addFriend] = [say('maybeInvited'), say('addFriend')];
  const isLeft = rows.some(isOpen);
  const resting = flow.busy ? 'true' : nothing;
  return html`<form part="form" novalidate autocomplete="off" dir="auto" @submit=${stay}>
    <div part="friends" lang=${say('name').lang} aria-busy=${resting}>
      ${rows.map((row, place) => friend(row, place, action, flow, options))}
    </div>
    ${
      rows.some(({ status }) => status === 'uncertain')
        ? html`<p part="note" lang=${maybeInvited.lang} dir="auto">${sentence(maybeInvited.text)}</p>`
        : nothing
    }
    ${
      rows.length < action.most
        ? html`<button part="add" type="button" class="text" lang=${addFriend.lang} aria-disabled=${resting} @click=${options.onAdd}>
            ${addFriend.text}
          </button>`
        : nothing
    }
    ${isLeft ? notice(action, say) : nothing} ${isLeft && action.consent ? consent(action.consent, flow, say) : nothing}
    <div part="actions">
      ${
        isLeft
          ? html`<button part="action" class="button" aria-disabled=${resting} @click=${options.onSend}>
              ${action.label}
            </button>`
          : nothing
      }
      ${callStatus(wordOf(flow, options))}
    </div>
  </form>`;
}

function friend(
  row: FriendRow,
  place: number,
  { identifiers }: InviteAction,
  flow: InviteFlow,
  { say, onRemove }: InviteFormOptions,
): TemplateResult {
  const label = fillIn(say('friend'), place + 1).text;
  if (!isOpen(row)) return sentFriend(row, label, say);
  const several = flow.rows.length > 1;
  const id = row.fault && `fault-${place}`;
  const isAbout = (name: FieldName): string | undefined => (faultFields(row).includes(name) ? id : undefined);
  return html`<div part="friend" role="group" aria-label=${label} class=${several ? 'several' : ''}>
    ${field(say('name'), row, 'name', flow, undefined, isAbout('name'))}
    ${field(say(contactWord(identifiers)), row, 'identifier', flow, identifiers.includes('email') ? 'email' : 'tel', isAbout('identifier'))}
    ${
      several
        ? html`<button
            part="remove"
            type="button"
            aria-label=${fillIn(say('remove'), place + 1).text}
            aria-disabled=${flow.busy ? 'true' : nothing}
            @click=${() => onRemove(row)}
          >
            ${icon(marks.cross)}
          </button>`
        : nothing
    }
    ${id ? fault(id, say(faultWord(row, identifiers))) : nothing}
  </div>`;
}

/** @param mode of the keyboard, where the field must be filled in */
function field(
  { text, lang }: Word,
  row: FriendRow,
  name: FieldName,
  flow: InviteFlow,
  mode?: 'email' | 'tel',
  faultId?: string,
): TemplateResult {
  return html`<label part="field"
    ><span part="label" lang=${lang}>${text}</span
    ><input
      part="input"
      dir=${mode ? 'ltr' : 'auto'}
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

function fault(id: string, { text, lang }: Word): TemplateResult {
  return html`<p part="fault" id=${id} lang=${lang} dir="auto">${sentence(text, 'alert')}</p>`;
}

/** Locked: a text, and what became of it. */
function sentFriend({ name, identifier, status }: FriendRow, label: string, say: Say<ActionWord>): TemplateResult {
  const isSent = status === 'sent';
  const { text, lang } = say(isSent ? 'invited' : 'uncertain');
  return html`<div part="friend" role="group" aria-label=${label} class="locked">
    <p part="sent">${name.trim() ? html`<bdi>${name}</bdi> ` : nothing}<bdi dir="ltr">${identifier}</bdi></p>
    <p part="result" lang=${lang}>${sentence(text, isSent ? 'check' : 'info')}</p>
  </div>`;
}

function notice({ friendsNotice }: InviteAction, say: Say<ActionWord>): TemplateResult {
  const ours = say('friendsNotice');
  return html`<p part="friends-notice" lang=${friendsNotice ? nothing : ours.lang} dir="auto">
    ${sentence(friendsNotice ?? ours.text)}
  </p>`;
}

function consent(words: string, flow: InviteFlow, say: Say<ActionWord>): TemplateResult {
  const id = flow.consentMissing ? 'consent-fault' : undefined;
  return html`<div part="consent">
    <label part="consent-label" dir="auto"
      ><input
        type="checkbox"
        .checked=${flow.consented}
        aria-required="true"
        aria-invalid=${id ? 'true' : nothing}
        aria-describedby=${id ?? nothing}
        @change=${({ currentTarget }: FieldEvent) => flow.consent(currentTarget.checked)}
      /><span>${words}</span></label
    >
    ${id ? fault(id, say('consentMissing')) : nothing}
  </div>`;
}

function wordOf(flow: InviteFlow, { covered, say }: InviteFormOptions): Word | undefined {
  const { count } = flow;
  if (flow.faulty) return say('check');
  const word = count ? undefined : callWord(flow, covered, 'reloadForm');
  if (!count) return word && say(word);
  if (flow.done) return say('allInvited');
  const counts = [
    ['invitedCount', count.sent],
    ['notInvitedCount', count.refused],
    ['uncertainCount', count.uncertain],
  ] as const;
  const words = counts.filter(([, number]) => number).map(([key, number]) => fillIn(say(key), number));
  // No sentence, so none of a language's own words between them.
  return { text: words.map(({ text }) => text).join(' · '), lang: say('invitedCount').lang };
}

/** What is sent is sent by the button, pressed by a person: Enter in a field presses it too. */
function stay(event: Event): void {
  event.preventDefault();
}
