import '../records.js';
import { dayOf, inWords, presentMoment } from '@schakel/kernel';
import { createDataSource, unit, UnitOfWork } from '@schakel/database';
import { HistoryEntry, readCheckpoints, verifyHistory, type ChainFault, type ChainHead, type Verification } from '@schakel/history';
import { In } from 'typeorm';
import type { Finding } from '../steps.js';

const faultsShown = 100;

const faultInWords: Readonly<Record<ChainFault, string>> = {
  CHANGED: 'is veranderd nadat hij was vastgelegd',
  REORDERED: 'sluit niet aan op de regel ervoor: verplaatst of vervangen',
  DELETED: 'is verwijderd',
  CUT_OFF: 'is afgeknipt: het controlepunt buiten de database kent deze plaats nog',
};

interface Stretch {
  readonly fault: ChainFault;
  readonly from: number;
  to: number;
  readonly entryId: string | null;
}

/** Rows that are gone side by side are one finding. */
function stretchesOf(faults: Verification['faults']): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { fault, position, entryId } of faults) {
    const last = stretches.at(-1);
    if (last && entryId === null && last.fault === fault && last.to === position - 1) last.to = position;
    else stretches.push({ fault, from: position, to: position, entryId });
  }
  return stretches;
}

const described = (entry: HistoryEntry): string =>
  `${entry.what} ${entry.recordId} (${entry.operation}), geschreven op ${inWords(dayOf(entry.recordedAt))}`;

async function faultFindings(faults: Verification['faults']): Promise<Finding[]> {
  const stretches = stretchesOf(faults);
  const shown = stretches.slice(0, faultsShown);
  const ids = shown.flatMap(({ entryId }) => entryId ?? []);
  const entries = ids.length > 0 ? await unit().manager.findBy(HistoryEntry, { id: In(ids) }) : [];
  const known = new Map(entries.map((entry) => [entry.id, described(entry)]));
  const findings = shown.map(({ fault, from, to, entryId }) => ({
    name: from === to ? `Plaats ${from}` : `Plaats ${from} tot en met ${to}`,
    isGood: false,
    words: [faultInWords[fault], known.get(entryId ?? '')].filter((part) => part !== undefined).join('. Er staat nu: '),
  }));
  const left = stretches.length - shown.length;
  return left > 0 ? [...findings, { name: 'Verder', isGood: false, words: `nog ${left} plaatsen met een fout` }] : findings;
}

function chainFinding({ sealed, unsealed, faults }: Verification): Finding {
  const waiting = unsealed > 0 ? `; ${unsealed} nieuwe regels wachten nog op hun plaats` : '';
  return { name: 'Keten', isGood: faults.length === 0, words: `${sealed} regels vastgelegd${waiting}${faults.length > 0 ? '; de geschiedenis klopt niet' : ''}` };
}

function checkpointFinding(checkpoints: readonly ChainHead[], dataDir: string): Finding {
  const last = checkpoints.at(-1);
  const words = last ? `${checkpoints.length}, de laatste op plaats ${last.position}` : 'nog geen: een afgeknipt einde is niet te zien';
  return { name: 'Controlepunten', isGood: true, words: `${words} (${dataDir})` };
}

/** Walks the whole history and says of every fault where it is; the checkpoints stand in the data folder. */
export async function verifyLog(url: string, dataDir: string): Promise<Finding[]> {
  const checkpoints = await readCheckpoints(dataDir);
  const dataSource = await createDataSource({ url, poolSize: 2, applicationName: 'schakel verify-log' }).initialize();
  try {
    const settings = { viewer: null, moment: presentMoment(), operation: 'verify-log', readOnly: true };
    return await UnitOfWork.run(dataSource, settings, async () => {
      const verification = await verifyHistory(checkpoints);
      return [chainFinding(verification), checkpointFinding(checkpoints, dataDir), ...(await faultFindings(verification.faults))];
    }, 'seal-history');
  } finally {
    await dataSource.destroy();
  }
}
