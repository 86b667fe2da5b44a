import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../components/button.js';
import { Card } from '../components/card.js';
import { Heading } from '../components/heading.js';
import { lazily } from '../components/lazily.js';
import { Paragraph } from '../components/paragraph.js';
import { Select } from '../components/select.js';
import type { HandOverPartsFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { HandOverLine } from './hand-over-line.js';
import { handOverFilters, readHandOverSearch } from './hand-over-search.js';
import { byKind, filterTests, filterWords, isSettled, keyOf, kindWord, type Line } from './hand-over-words.js';

const PickedActs = lazily(async () => (await import('./picked-acts.js')).PickedActs);

const route = getRouteApi('/_signed-in/overleggen/$code_/overdracht');

/** Something can be done with it by who looks. */
const isForViewer = ({ acts }: HandOverPartsFragment, line: Line): boolean => line.mayAnswer || (!isSettled(line) && (acts.mayGive || (acts.mayEnd && line.canEnd)));

function Filter({ lines }: { lines: readonly Line[] }) {
  const { toon = 'alles' } = route.useSearch();
  const navigate = route.useNavigate();
  const choices = handOverFilters.map((value) => ({ value, label: `${filterWords[value]()} (${lines.filter(filterTests[value]).length})` }));
  return (
    <Select
      id="toon"
      name="toon"
      label={m.handovers_filter()}
      value={toon}
      choices={choices}
      onChange={(value) => void navigate({ search: readHandOverSearch({ toon: value }), replace: true, resetScroll: false })}
    />
  );
}

interface PickProps {
  handOver: HandOverPartsFragment;
  picked: ReadonlySet<string>;
  onPick: (picked: ReadonlySet<string>) => void;
}

function Group({ kind, lines, handOver, picked, onPick }: PickProps & { kind: string; lines: readonly Line[] }) {
  const toggle = (key: string) => {
    const next = new Set(picked);
    if (!next.delete(key)) next.add(key);
    onPick(next);
  };
  return (
    <section aria-label={kindWord(kind)} className="stack stack--close">
      <Heading level={3}>
        {kindWord(kind)} <span className="quiet">{lines.length}</span>
      </Heading>
      <ul className="plain-list">
        {lines.map((line) => (
          <HandOverLine key={keyOf(line)} line={line} isPicked={isForViewer(handOver, line) ? picked.has(keyOf(line)) : undefined} onPick={() => toggle(keyOf(line))} />
        ))}
      </ul>
    </section>
  );
}

function AllAtOnce({ lines, picked, onPick }: Pick<PickProps, 'picked' | 'onPick'> & { lines: readonly Line[] }) {
  if (lines.length < 2) return null;
  const isAll = lines.every((line) => picked.has(keyOf(line)));
  return (
    <div className="no-print">
      <Button small onClick={() => onPick(new Set(isAll ? [] : lines.map(keyOf)))}>
        {isAll ? m.handovers_pick_none() : m.handovers_pick_all({ count: lines.length })}
      </Button>
    </div>
  );
}

/** All that is left behind, to be given, ended, accepted or declined, one or many at once. */
export function HandOverList({ handOver, bodyId }: { handOver: HandOverPartsFragment; bodyId: string }) {
  const { toon = 'alles' } = route.useSearch();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const shown = handOver.items.filter(filterTests[toon]);
  const choosable = shown.filter((line) => isForViewer(handOver, line));
  // What is no longer on the list, or can no longer be chosen, is not meant any more.
  const meant = choosable.filter((line) => picked.has(keyOf(line)));
  const pick = { picked, onPick: setPicked };
  return (
    <Card title={m.handovers_list_title()} id="lijst">
      <div className="stack">
        {handOver.items.length === 0 ? <Paragraph>{m.handovers_nothing()}</Paragraph> : <Filter lines={handOver.items} />}
        {handOver.state === 'OPEN' && handOver.items.some(filterTests['te-geven']) && !handOver.acts.mayGive ? <Paragraph quiet>{m.tables_more_who_gives()}</Paragraph> : null}
        {handOver.items.length > 0 && shown.length === 0 ? <Paragraph quiet>{m.handovers_nothing_here()}</Paragraph> : null}
        <AllAtOnce lines={choosable} {...pick} />
        {byKind(shown).map((group) => (
          <Group key={group.kind} {...group} handOver={handOver} {...pick} />
        ))}
        {meant.length > 0 ? <PickedActs handOver={handOver} bodyId={bodyId} lines={meant} onDone={() => setPicked(new Set())} /> : null}
      </div>
    </Card>
  );
}
