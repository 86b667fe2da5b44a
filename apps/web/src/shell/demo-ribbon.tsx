import { m } from '../paraglide/messages.js';
import { longDayText } from '../words/dates.js';

/** In demo mode always in sight: which day it is here. */
export function DemoRibbon({ today }: { today: string }) {
  return (
    <p className="demo-ribbon">
      <strong>{m.shell_demo_day({ day: longDayText(today) })}.</strong> {m.shell_demo_note()}
    </p>
  );
}
