import { OuterLink } from '../components/link.js';
import { Pill, type Tone } from '../components/pill.js';
import type { HealthState } from '../generated/enums.js';
import type { HealthLineFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

const words: Record<HealthState, [Tone, () => string]> = {
  GOOD: ['good', m.machine_health_good],
  CARE: ['care', m.machine_health_care],
  BAD: ['bad', m.machine_health_bad],
};

function HealthLine({ finding: { label, state, words: text, advice, path } }: { finding: HealthLineFragment }) {
  const [tone, word] = words[state];
  return (
    <li className="mail-line">
      <div className="stack stack--close">
        <strong>{label}</strong>
        <div>{text}</div>
        {advice ? (
          <div>
            <strong>{m.machine_health_do()}</strong> {advice}
          </div>
        ) : null}
        {path ? (
          <div className="small">
            <OuterLink href={path}>{m.machine_health_more({ label: label.toLowerCase() })}</OuterLink>
          </div>
        ) : null}
      </div>
      <div className="mail-line__marks">
        <Pill tone={tone}>{word()}</Pill>
      </div>
    </li>
  );
}

export function HealthLines({ findings }: { findings: readonly HealthLineFragment[] }) {
  return (
    <ul className="rows">
      {findings.map((finding) => (
        <HealthLine key={finding.key} finding={finding} />
      ))}
    </ul>
  );
}

const worst: readonly HealthState[] = ['BAD', 'CARE', 'GOOD'];

/** What is wrong first. */
export const inOrderOfNeed = (findings: readonly HealthLineFragment[]): HealthLineFragment[] =>
  [...findings].sort((a, b) => worst.indexOf(a.state) - worst.indexOf(b.state));
