import { scheduledMoment, realNow } from '@schakel/kernel';
import { UnitOfWork } from '@schakel/database';
import { fileLimits, tidyFilesSchedule } from '@schakel/files';
import { PaperScene, aDocx, aPdf, aPng, aZip, anOdt, anXlsx } from '../testing/paper-scene.js';

let scene: PaperScene;

beforeAll(async () => {
  scene = await PaperScene.open();
});

afterAll(() => scene.close());

const count = async (table: string): Promise<number> =>
  scene.agenda.db.arrange(async ({ manager }) => (await manager.query<{ count: number }[]>(`select count(*)::int as count from ${table}`))[0]?.count ?? 0);

const messageOf = async (response: Response): Promise<string> => ((await response.json()) as { message: string }).message;

/** A PDF of exactly that many bytes. */
async function pdfOf(size: number): Promise<Buffer> {
  const pdf = await aPdf();
  return Buffer.concat([pdf, Buffer.alloc(size - pdf.length, ' ')]);
}

describe('sending a file', () => {
  it.each([
    ['a PDF', () => aPdf(), 'Notitie.pdf', 'application/pdf'],
    ['a text from Word, whose type comes late', aDocx, 'Notitie.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a spreadsheet', anXlsx, 'Notitie.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['a text from LibreOffice', anOdt, 'Notitie.odt', 'application/vnd.oasis.opendocument.text'],
    ['an image', async () => aPng(), 'Notitie.png', 'image/png'],
  ])('%s is kept whole, under the type of its content', async (_what, content, name, mediaType) => {
    const bytes = await content();
    const file = await scene.send('member', bytes, 'Notitie.html');
    expect(file).toMatchObject({ name, mediaType, size: bytes.length });
    const response = await scene.get('member', `/files/${file.id}`);
    expect([response.status, response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([200, mediaType, `attachment; filename="${name}"; filename*=UTF-8''${name}`]);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('called ../../x.html gets a safe name, and is saved, never shown', async () => {
    const file = await scene.send('member', undefined, '../../x.html');
    expect(file.name).toBe('x.pdf');
    const { headers } = await scene.get('member', `/files/${file.id}`);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="x\.pdf"/);
    expect([headers.get('x-content-type-options'), headers.get('content-security-policy'), headers.get('cache-control')]).toEqual(['nosniff', `default-src 'none'; sandbox`, 'private, no-store']);
  });

  it.each([
    ['a page called .pdf', async () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a zip called .docx', () => aZip({ 'a.txt': 'x' })],
    ['a program', async () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(5_000)])],
    ['a drawing that can run', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a text with macros', () => aZip({ '[Content_Types].xml': '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>', 'word/document.xml': 'x' })],
    ['a single byte', async () => Buffer.from('%')],
  ])('%s is refused in Dutch, and nothing of it stays', async (_what, content) => {
    const before = [await count('stored_file'), await count('file_chunk')];
    const response = await scene.post('member', await content(), 'Notitie.docx');
    expect([response.status, await messageOf(response)]).toEqual([415, expect.stringMatching(/^Dit soort bestand kunnen wij niet bewaren\. Kies een PDF/)]);
    expect([await count('stored_file'), await count('file_chunk')]).toEqual(before);
  });

  it('of 25 MB is kept; one byte more is not, whether it says so or not', async () => {
    const whole = await scene.send('member', await pdfOf(fileLimits.size), 'groot.pdf');
    expect(whole.size).toBe(25 * 1024 * 1024);
    const before = await count('file_chunk');
    const large = await pdfOf(fileLimits.size + 1);
    const told = await scene.post('member', large);
    expect([told.status, await messageOf(told)]).toEqual([413, expect.stringMatching(/^Dit bestand is 25 MB\. Een bestand is ten hoogste 25 MB\./)]);
    const untold = await scene.post('member', new Blob([large]).stream());
    expect([untold.status, await messageOf(untold)]).toEqual([413, expect.stringMatching(/^Dit bestand is te groot\./)]);
    expect(await count('file_chunk')).toBe(before);
  });

  it('that is empty, without a name, or of another type of request is refused', async () => {
    const empty = await scene.post('member', Buffer.alloc(0));
    expect([empty.status, await messageOf(empty)]).toEqual([400, 'Dit bestand is leeg. Kies een ander bestand.']);
    const nothing = await scene.post('member', new Blob([]).stream());
    expect([nothing.status, await messageOf(nothing)]).toEqual([400, 'Dit bestand is leeg. Kies een ander bestand.']);
    expect((await scene.post('member', await aPdf(), '')).status).toBe(400);
    expect((await scene.post('member', await aPdf(), 'x', { 'x-file-name': '%E0%A4%A' })).status).toBe(400);
    expect((await scene.post('member', await aPdf(), 'x', { 'content-type': 'multipart/form-data; boundary=x' })).status).toBe(415);
    expect((await scene.post('member', await aPdf(), 'x', { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('with client data in its name is refused before anything is stored', async () => {
    const before = await count('file_chunk');
    const response = await scene.post('member', await aPdf(), 'Casus 111222333.pdf');
    expect([response.status, await messageOf(response)]).toEqual([400, expect.stringContaining('burgerservicenummer')]);
    expect(await count('file_chunk')).toBe(before);
  });

  it('is for who is signed in', async () => {
    expect((await scene.post(null, await aPdf())).status).toBe(401);
    const { id } = await scene.send('member');
    expect((await scene.get(null, `/files/${id}`)).status).toBe(401);
  });

  it('that breaks off leaves nothing', async () => {
    const before = [await count('stored_file'), await count('file_chunk')];
    const content = await pdfOf(2_000_000);
    const abort = new AbortController();
    let sent = 0;
    const slow = new ReadableStream({
      async pull(controller) {
        if (sent > 1_000_000) return abort.abort();
        controller.enqueue(content.subarray(sent, (sent += 300_000)));
        await new Promise((resolve) => setTimeout(resolve, 20));
      },
    });
    const init = { method: 'POST', body: slow, duplex: 'half', signal: abort.signal, headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'half.pdf' } };
    await expect(scene.agenda.api.fetch('/files', scene.agenda.personId('member'), init as never)).rejects.toThrow();
    for (let attempt = 0; attempt < 50 && (await count('file_chunk')) !== before[1]; attempt += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect([await count('stored_file'), await count('file_chunk')]).toEqual(before);
  });

  it('holds no transaction while it comes: each piece is one of its own', async () => {
    const pieces = 4;
    const before = scene.agenda.api.statements().length;
    await scene.send('colleague', await pdfOf(pieces * fileLimits.piece), 'stukken.pdf');
    const statements = scene.agenda.api.statements().slice(before);
    expect(statements.filter((statement) => statement === 'COMMIT').length).toBeGreaterThanOrEqual(pieces + 2);
  });
});

describe('a file that belongs to nothing yet', () => {
  it('is there for who sent it alone, and for nobody by guessing', async () => {
    const { id } = await scene.send('member');
    expect((await scene.get('member', `/files/${id}`)).status).toBe(200);
    for (const other of ['secretary', 'chair', 'colleague', 'stranger']) expect((await scene.get(other, `/files/${id}`)).status).toBe(404);
    expect((await scene.get('member', '/files/x')).status).toBe(404);
    expect((await scene.get('member', `/files/${'0'.repeat(8)}-0000-7000-8000-000000000000`)).status).toBe(404);
  });

  it('is swept after a day, with its content and with what never came whole', async () => {
    const old = await scene.send('colleague', undefined, 'oud.pdf');
    const young = await scene.send('colleague', undefined, 'nieuw.pdf');
    await scene.agenda.db.tamper(`
      update stored_file set uploaded_at = uploaded_at - interval '25 hours' where id = '${old.id}';
      update file_chunk set added_at = added_at - interval '25 hours' where file_id = '${old.id}';
      insert into file_chunk (file_id, place, bytes, added_by_id, added_at) values (gen_random_uuid(), 0, 'x', gen_random_uuid(), clock_timestamp() - interval '25 hours')`);
    await UnitOfWork.run(scene.agenda.db.dataSource, { viewer: null, moment: scheduledMoment(realNow()), operation: 'spec' }, ({ moment }) => tidyFilesSchedule.tick(moment), 'sweep');
    expect([(await scene.get('colleague', `/files/${old.id}`)).status, (await scene.get('colleague', `/files/${young.id}`)).status]).toEqual([404, 200]);
    const [left] = await scene.agenda.db.arrange(({ manager }) => manager.query<{ count: number }[]>(`select count(*)::int as count from file_chunk where added_at < clock_timestamp() - interval '24 hours'`));
    expect(left?.count).toBe(0);
  });
});

