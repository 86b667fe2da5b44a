import { dayText, instantText, longDayText, relativeDayText } from '../words/dates.js';

export interface DateTextProps {
  /** 'YYYY-MM-DD' */
  on: string;
  /** 'vrijdag 1 april 2022' */
  long?: boolean;
  /** The day it is (viewer.today): adds 'over 3 dagen' beside the date. */
  today?: string;
}

/** A calendar day: 'vr 1 apr 2022'. */
export function DateText({ on, long, today }: DateTextProps) {
  return (
    <>
      <time dateTime={on}>{long ? longDayText(on) : dayText(on)}</time>
      {today ? <span className="quiet"> ({relativeDayText(on, today)})</span> : null}
    </>
  );
}

/** A moment, in Amsterdam: 'vr 1 apr 2022, 09:05'. */
export function InstantText({ at }: { at: string }) {
  return <time dateTime={at}>{instantText(at)}</time>;
}
