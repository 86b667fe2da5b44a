import type { ReactNode } from 'react';
import { TextArea } from '../components/text-area.js';
import { DateField, TextField } from '../components/text-field.js';
import { filled } from '../forms/rules.js';
import type { useForm } from '../forms/use-form.js';
import { m } from '../paraglide/messages.js';

export interface PlanValues {
  title: string;
  heldOn: string;
  startsAt: string;
  endsAt: string;
  place: string;
  onlineUrl: string;
  note: string;
}

interface Planned {
  title: string;
  heldOn?: string | null;
  startsAt?: string | null;
  endsAt?: string | null;
  place?: string | null;
  onlineUrl?: string | null;
  note?: string | null;
}

/** A meeting as the values of its form. */
export const planValues = ({ title, heldOn, startsAt, endsAt, place, onlineUrl, note }: Planned): PlanValues => ({
  title, heldOn: heldOn ?? '', startsAt: startsAt ?? '', endsAt: endsAt ?? '', place: place ?? '', onlineUrl: onlineUrl ?? '', note: note ?? '',
});

/** The values of the form as what is sent: empty is not agreed. */
export const planInput = ({ title, heldOn, startsAt, endsAt, place, onlineUrl, note }: PlanValues) => ({
  title, heldOn: heldOn || null, startsAt: startsAt || null, endsAt: endsAt || null, place: place || null, onlineUrl: onlineUrl || null, note: note || null,
});

export const planRules = {
  title: filled(m.meetings_title_missing()),
  endsAt: (endsAt: string, { startsAt }: PlanValues) => (startsAt && endsAt && endsAt <= startsAt ? m.meetings_ends_before() : undefined),
};

type Field = ReturnType<typeof useForm<PlanValues>>['field'];

/** Title, day, times, place, link and a note; under the times what is to be said of them. */
export function PlanFields({ field, children }: { field: Field; children?: ReactNode }) {
  return (
    <>
      <TextField {...field('title')} label={m.meetings_field_title()} maxLength={200} />
      <DateField {...field('heldOn')} label={m.meetings_day()} optional />
      <div className="row">
        <TextField {...field('startsAt')} type="time" label={m.meetings_starts()} short optional />
        <TextField {...field('endsAt')} type="time" label={m.meetings_ends()} short optional />
      </div>
      {children}
      <TextField {...field('place')} label={m.meetings_place()} maxLength={300} optional />
      <TextField {...field('onlineUrl')} type="url" inputMode="url" label={m.meetings_online_field()} hint={m.meetings_online_hint()} maxLength={1000} optional />
      <TextArea {...field('note')} label={m.meetings_note()} hint={m.meetings_note_hint()} maxLength={4000} rows={3} optional />
    </>
  );
}
