import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { PDFDocument } from '@cantoo/pdf-lib';
import JSZip from 'jszip';
import { FilesModule } from '@schakel/files';
import { HttpErrorFilter } from '@schakel/people';
import type { GraphqlAnswer } from '@schakel/testing';
import { AgendaScene } from './agenda-scene.js';

/** Errors of addresses as the api tells them. */
@Module({ providers: [{ provide: APP_FILTER, useClass: HttpErrorFilter }] })
class TellErrors {}

export interface SeenVersion {
  number: number;
  name: string;
  size: number;
  mediaType: string;
  fileId: string;
  isLate: boolean;
  addedBy: { name: string } | null;
}

export interface SeenPaper {
  id: string;
  version: number;
  state: string;
  reason: string | null;
  level: string;
  versions: SeenVersion[];
}

const fields = 'id version state reason level versions { number name size mediaType fileId isLate addedBy { name } }';
const types: Record<string, string> = { agendaItemId: 'ID!', fileId: 'ID!', id: 'ID!', version: 'Int!', reason: 'String' };

export async function aPdf(...texts: string[]): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (const text of texts.length > 0 ? texts : ['Notitie']) pdf.addPage([300, 400]).drawText(text, { x: 20, y: 350, size: 14 });
  return Buffer.from(await pdf.save());
}

export async function aZip(files: Record<string, string>): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer' });
}

/** Of office files the first bytes alone do not say what they are. */
const office = (type: string, part: string): Record<string, string> => ({
  'docProps/thumbnail.txt': 'x'.repeat(20_000),
  '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
  [part]: '<x/>',
});

export const aDocx = (): Promise<Buffer> => aZip(office('wordprocessingml.document', 'word/document.xml'));
export const anXlsx = (): Promise<Buffer> => aZip(office('spreadsheetml.sheet', 'xl/workbook.xml'));
export const anOdt = (): Promise<Buffer> => aZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' });
export const aPng = (): Buffer => Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** Agendas whose items have papers; files are sent and read over HTTP. */
export class PaperScene {
  private constructor(readonly agenda: AgendaScene) {}

  static async open(): Promise<PaperScene> {
    return new PaperScene(await AgendaScene.open(FilesModule, TellErrors));
  }

  close(): Promise<void> {
    return this.agenda.close();
  }

  post(name: string | null, content: Buffer | ReadableStream, fileName = 'Notitie.pdf', headers: Record<string, string> = {}): Promise<Response> {
    const init = { method: 'POST', body: content as never, duplex: 'half', headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(fileName), ...headers } };
    return this.agenda.api.fetch('/files', name && this.agenda.personId(name), init as RequestInit);
  }

  async send(name: string, content?: Buffer, fileName?: string): Promise<{ id: string; name: string; size: number; mediaType: string }> {
    const response = await this.post(name, content ?? (await aPdf()), fileName);
    if (response.status !== 201) throw new Error(await response.text());
    return response.json() as never;
  }

  get(name: string | null, path: string): Promise<Response> {
    return this.agenda.api.fetch(path, name && this.agenda.personId(name));
  }

  ask(name: string, mutation: string, variables: Record<string, unknown>): Promise<GraphqlAnswer> {
    const names = Object.keys(variables);
    const declared = names.map((one) => `$${one}: ${types[one] ?? ''}`).join(', ');
    return this.agenda.api.as(this.agenda.personId(name))(`mutation (${declared}) { result: ${mutation}(${names.map((one) => `${one}: $${one}`).join(', ')}) { ${fields} } }`, variables);
  }

  async done(name: string, mutation: string, variables: Record<string, unknown>): Promise<SeenPaper> {
    const { data, errors } = await this.ask(name, mutation, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data['result'];
  }

  /** A paper that the secretary adds. */
  async add(agendaItemId: string, content?: Buffer, fileName?: string, name = 'secretary'): Promise<SeenPaper> {
    return this.done(name, 'addAgendaPaper', { agendaItemId, fileId: (await this.send(name, content, fileName)).id });
  }

  /** The papers of each item of a meeting, as that person sees them. */
  async seenBy(name: string, meetingId: string): Promise<{ id: string; title: string; mayChangePapers: boolean; papers: SeenPaper[] }[]> {
    const { data, errors } = await this.agenda.api.as(this.agenda.personId(name))(`{ body(code: "SO") { meetings { id agenda { id title mayChangePapers papers { ${fields} } } } } }`);
    if (errors) throw new Error(JSON.stringify(errors));
    return data['body'].meetings.find((meeting: { id: string }) => meeting.id === meetingId)?.agenda ?? [];
  }

  async namesFor(name: string, meetingId: string): Promise<string[]> {
    return (await this.seenBy(name, meetingId)).flatMap(({ papers }) => papers.map(({ versions }) => versions[0]?.name ?? ''));
  }

  /** What the database holds of one record's readability, in all that hangs under an item. */
  levelsUnder(itemId: string): Promise<Record<string, string[]>> {
    return this.agenda.db.arrange(async ({ manager }) => {
      const papers = `select id from agenda_paper where agenda_item_id = '${itemId}'`;
      const versions = `select id from agenda_paper_version where paper_id in (${papers})`;
      const [row] = await manager.query<Record<string, string[]>[]>(`select
        array(select distinct level from agenda_paper where agenda_item_id = '${itemId}') as papers,
        array(select distinct level from agenda_paper_version where paper_id in (${papers})) as versions,
        array(select distinct level from stored_file where attached_to_id in (${papers})) as files,
        array(select distinct level from history_entry where record_id in (${papers} union all ${versions})) as history`);
      return row ?? {};
    });
  }
}
