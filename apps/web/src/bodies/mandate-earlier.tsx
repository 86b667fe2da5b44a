import { Card } from '../components/card.js';
import { Disclosure } from '../components/disclosure.js';
import { Paragraph } from '../components/paragraph.js';
import type { MandateVersionFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { dayText } from '../words/dates.js';
import { differences, scopeInWords } from './mandate-words.js';

function Changes({ now, before }: { now: MandateVersionFragment; before: MandateVersionFragment }) {
  const { added, gone } = differences(now.lines, before.lines);
  if (added.length + gone.length === 0) return <Paragraph small>{m.tables_mandate_line_same()}</Paragraph>;
  return (
    <ul className="small">
      {added.map((line) => (
        <li key={line}>{m.tables_mandate_line_new({ line })}</li>
      ))}
      {gone.map((line) => (
        <li key={line}>
          <s>{m.tables_mandate_line_gone({ line })}</s>
        </li>
      ))}
    </ul>
  );
}

/** The versions before the one in force, newest first, each with what the next one made of it. */
export function EarlierMandates({ sheets }: { sheets: readonly MandateVersionFragment[] }) {
  return (
    <Card title={m.tables_mandate_earlier()} id="eerder">
      <div className="stack">
        {sheets.slice(1).map((sheet, index) => {
          const next = sheets[index];
          return (
            <Disclosure key={sheet.id} summary={`${m.tables_mandate_current({ number: sheet.number })}, ${dayText(sheet.writtenOn)}`}>
              <div className="stack stack--close">
                <ul>
                  {sheet.lines.map((line) => (
                    <li key={line.subject}>
                      {line.subject}: {scopeInWords(line).toLowerCase()}
                    </li>
                  ))}
                </ul>
                {next ? (
                  <>
                    <strong>
                      {m.tables_mandate_changed()} ({m.tables_mandate_current({ number: next.number }).toLowerCase()})
                    </strong>
                    <Changes now={next} before={sheet} />
                  </>
                ) : null}
              </div>
            </Disclosure>
          );
        })}
      </div>
    </Card>
  );
}
