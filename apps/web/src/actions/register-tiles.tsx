import { Tile, Tiles } from '../components/tile.js';
import type { Tone } from '../components/pill.js';
import type { ActionRegisterQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { standingWord } from '../words/states.js';
import { baseOf, type ActionSearch } from './action-search.js';

type Counts = ActionRegisterQuery['actionItems']['counts'];

interface TileSpec {
  key: keyof Counts;
  label: string;
  tone: Tone;
  narrows: ActionSearch;
}

const specs = (): TileSpec[] => [
  { key: 'open', label: m.actions_tile_open(), tone: 'info', narrows: {} },
  { key: 'onTrack', label: standingWord('ON_TRACK').word, tone: 'good', narrows: { standings: ['ON_TRACK'] } },
  { key: 'attention', label: standingWord('ATTENTION').word, tone: 'care', narrows: { standings: ['ATTENTION'] } },
  { key: 'stuck', label: standingWord('STUCK').word, tone: 'bad', narrows: { standings: ['STUCK'] } },
  { key: 'noWord', label: standingWord('NO_WORD').word, tone: 'quiet', narrows: { standings: ['NO_WORD'] } },
  { key: 'overdue', label: m.actions_tile_overdue(), tone: 'bad', narrows: { due: 'OVERDUE' } },
];

const sameView = ({ standings, due, states, onlyOpen }: ActionSearch) =>
  JSON.stringify([standings ?? [], due ?? null, states ?? [], onlyOpen ?? false]);

/** How it stands in numbers, each leading to its rows. Body, party, stelsel and words stay as they are chosen. */
export function RegisterTiles({ counts, search }: { counts: Counts; search: ActionSearch }) {
  return (
    <div className="no-print">
      <Tiles label={m.actions_tiles()}>
        {specs().map(({ key, label, tone, narrows }) => {
          const target = { ...baseOf(search), ...narrows, onlyOpen: true };
          return (
            <Tile
              key={key}
              {...{ label, tone }}
              number={counts[key]}
              to="/acties"
              search={target}
              resetScroll={false}
              isShown={sameView(search) === sameView(target)}
            />
          );
        })}
      </Tiles>
    </div>
  );
}
