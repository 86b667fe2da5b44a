import { TextLink } from '../components/link.js';
import { useViewer } from '../data/viewer.js';
import { m } from '../paraglide/messages.js';
import { longDayText } from '../words/dates.js';

/** In demo mode always in sight: which day it is here. */
export function DemoRibbon({ today }: { today: string }) {
  const isAdministrator = useViewer().roles.includes('ADMINISTRATOR');
  return (
    <p className="demo-ribbon">
      <strong>{m.shell_demo_day({ day: longDayText(today) })}.</strong> {m.shell_demo_note()}{' '}
      {isAdministrator ? <TextLink to="/beheer/klok">{m.clock_ribbon()}</TextLink> : null}
    </p>
  );
}
