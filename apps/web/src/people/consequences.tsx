import { Alert } from '../components/alert.js';
import { OuterLink } from '../components/link.js';
import { Loaded } from '../data/loaded.js';
import { useRead } from '../data/use-read.js';
import type { EndingKind } from '../generated/enums.js';
import { EndingPreviewDocument, type EndingPreviewQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

type Consequence = EndingPreviewQuery['endingPreview'][number];

const titles: Record<string, () => string> = {
  FUNCTION_VACANT: m.ending_function_vacant,
  BODY_EMPTY: m.ending_body_empty,
  PARTY_UNREACHABLE: m.ending_party_unreachable,
  CONTACT_LOST: m.ending_contact_lost,
};

function Line({ line: { kind, title, subtitle, path, hears } }: { line: Consequence }) {
  return (
    <li>
      <strong>{(titles[kind] ?? m.ending_other)()}</strong>{' '}
      <OuterLink href={path} target="_blank">
        {title}
      </OuterLink>
      {subtitle ? ` (${subtitle})` : ''}
      {hears.length > 0 ? <div className="small quiet">{m.ending_hears({ names: hears.map(({ name }) => name).join(', ') })}</div> : null}
    </li>
  );
}

/** What nobody would take care of any more, before it is so. */
export function Consequences({ kind, id, lastDay }: { kind: EndingKind; id: string; lastDay: string | null }) {
  const read = useRead(EndingPreviewDocument, { kind, id, lastDay }, { fresh: true, keep: true });
  return (
    <Loaded read={read}>
      {({ endingPreview }) =>
        endingPreview.length === 0 ? (
          <Alert kind="ok">{m.ending_nothing()}</Alert>
        ) : (
          <Alert kind="warning" title={m.ending_left({ count: endingPreview.length })}>
            <ul>
              {endingPreview.map((line) => (
                <Line key={`${line.kind} ${line.path} ${line.title} ${line.subtitle ?? ''}`} line={line} />
              ))}
            </ul>
          </Alert>
        )
      }
    </Loaded>
  );
}
