import { dropDraft, readDraft, writeDraft } from '../forms/draft.js';
import type { Problem } from '../data/problem.js';
import { emptyText, isSameText, joined, textJson, type TextNode } from './minutes-text.js';
import type { SectionPort, ServerText } from './section-port.js';

export type WritingStatus =
  | 'untouched' | 'unsaved' | 'saving' | 'saved'
  /** The server does not answer: kept on this device, sent when it does. */
  | 'offline'
  /** Client data, or too long: says where; sent again once the text changed. */
  | 'refused'
  /** Somebody else writes here: what was typed is kept on this device. */
  | 'taken'
  /** Somebody else changed the text meanwhile: one has to choose. */
  | 'conflict';

export interface Writing {
  status: WritingStatus;
  message?: string | undefined;
  document: TextNode;
  /** With a conflict: their text. */
  theirs?: TextNode | undefined;
  /** Counts each time the text was replaced from outside the editor. */
  replaced: number;
}

interface Draft {
  document: TextNode;
  version: number;
}

const restMs = 900;
/** Nothing is sent before somebody chose. */
const waiting: readonly WritingStatus[] = ['taken', 'conflict'];
/** Typing on does not change what is told. */
const lasting: readonly WritingStatus[] = [...waiting, 'offline'];

/** One section while it is written: what is typed is kept on this device at once, and saved a moment later. Lives as long as the page. */
export class SectionWriter {
  private writing: Writing;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | undefined;
  private shared: ServerText;
  /** What was last sent, whether it arrived or not. */
  private sent: TextNode | undefined;
  private holds = false;

  constructor(private readonly port: SectionPort, private readonly draft: string, known: ServerText | undefined) {
    this.shared = known ?? { id: '', version: 0, document: emptyText };
    const found = readDraft<Draft>(draft);
    const isOpen = found?.document && !isSameText(found.document, this.shared.document);
    if (isOpen && found.version) this.shared = { ...this.shared, version: found.version };
    this.writing = { status: isOpen ? 'unsaved' : 'untouched', document: isOpen && found.document ? found.document : this.shared.document, replaced: 0 };
    if (isOpen) this.soon();
    else dropDraft(draft);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly now = (): Writing => this.writing;

  get isUnsaved(): boolean {
    return !isSameText(this.writing.document, this.shared.document);
  }

  /** The editor has the focus: from here on it is this writer's. */
  async begin(): Promise<void> {
    const answer = await this.port.take();
    if (answer.problem) return this.refused(answer.problem);
    this.holds = true;
    this.become({ status: this.isUnsaved ? 'unsaved' : 'untouched', message: undefined });
    this.meet(answer.data);
    if (this.isUnsaved) this.soon();
  }

  type(document: TextNode): void {
    writeDraft(this.draft, { document, version: this.shared.version } satisfies Draft);
    this.become({ document, status: lasting.includes(this.writing.status) ? this.writing.status : 'unsaved' });
    this.soon();
  }

  /** What the server told of this section: followed as long as nothing is typed here. */
  async hear({ id, version }: { id: string; version: number }): Promise<void> {
    const isNews = id !== this.shared.id || version > this.shared.version;
    if (!isNews || this.isUnsaved || this.sending) return;
    const answer = await this.port.read(id);
    if (answer.data && !this.isUnsaved) this.meet(answer.data);
  }

  /** The server answers again. What was already under way when it came back may yet fail: then once more. */
  async resume(): Promise<void> {
    await this.sending;
    if (this.writing.status === 'offline') await this.send();
  }

  /** The section’s id, the section made when nobody wrote here yet. */
  async section(): Promise<string | undefined> {
    if (!this.shared.id) await this.begin();
    return this.shared.id || undefined;
  }

  /** Another section is opened: what is still to be saved is, and somebody else may write here. */
  async leave(): Promise<void> {
    clearTimeout(this.timer);
    if (this.isUnsaved && !waiting.includes(this.writing.status)) await this.send();
    if (!this.holds || this.isUnsaved) return;
    this.holds = false;
    await this.port.leave(this.shared.id);
  }

  /** An older version becomes the text; what stood here is saved first, and stays a version. Returns whether it did. */
  async putBack(versionId: string): Promise<boolean> {
    clearTimeout(this.timer);
    await this.sending;
    if (this.isUnsaved) await this.send();
    if (this.isUnsaved) return false;
    const answer = await this.port.putBack(versionId, this.shared.version);
    if (answer.problem) {
      await this.refused(answer.problem);
      return false;
    }
    this.holds = true;
    this.shared = answer.data;
    this.keep('saved');
    this.become({ document: answer.data.document, replaced: this.writing.replaced + 1 });
    return true;
  }

  /** After a conflict: their text, one's own over it, or both. */
  settle(choice: 'theirs' | 'mine' | 'both'): void {
    const { theirs, document } = this.writing;
    if (!theirs) return;
    const chosen = { theirs, mine: document, both: joined(theirs, document) }[choice];
    this.become({ document: chosen, theirs: undefined, status: 'unsaved', message: undefined, replaced: this.writing.replaced + 1 });
    if (choice === 'theirs') this.keep('saved');
    else this.type(chosen);
  }

  private soon(): void {
    clearTimeout(this.timer);
    if (this.isUnsaved && !waiting.includes(this.writing.status)) this.timer = setTimeout(() => void this.send(), restMs);
  }

  private send(): Promise<void> {
    this.sending ??= this.sendNow().finally(() => {
      this.sending = undefined;
      // Typed while it was under way.
      if (this.sent !== this.writing.document && this.writing.status !== 'offline') this.soon();
    });
    return this.sending;
  }

  private async sendNow(): Promise<void> {
    this.sent = this.writing.document;
    if (this.writing.status !== 'offline') this.become({ status: 'saving', message: undefined });
    if (!this.shared.id) {
      const taken = await this.port.take();
      if (taken.problem) return this.refused(taken.problem);
      this.holds = true;
      this.meet(taken.data);
      if (waiting.includes(this.writing.status)) return;
    }
    const { document } = this.writing;
    const answer = await this.port.save(this.shared.id, this.shared.version, textJson(document));
    if (answer.problem) return this.refused(answer.problem);
    this.holds = true;
    this.shared = { ...this.shared, version: answer.data.version, document };
    this.keep(this.isUnsaved ? 'unsaved' : 'saved');
  }

  /** The text as the server has it; typed over an older one, both are shown. */
  private meet(server: ServerText): void {
    const [mine, before] = [this.writing.document, this.shared];
    const isTyped = !isSameText(mine, before.document) || this.isDrafted;
    const isNews = server.version !== before.version && !isSameText(server.document, before.document);
    this.shared = server;
    if (isSameText(mine, server.document)) return this.keep('saved');
    if (!isTyped) return this.become({ document: server.document, replaced: this.writing.replaced + 1 });
    if (isNews && !isSameText(server.document, emptyText)) this.become({ status: 'conflict', theirs: server.document });
  }

  private get isDrafted(): boolean {
    return readDraft<Draft>(this.draft) !== undefined;
  }

  private keep(status: WritingStatus): void {
    if (status !== 'unsaved') dropDraft(this.draft);
    this.become({ status, message: undefined });
  }

  private async refused(problem: Problem): Promise<void> {
    const { code, rule, message, fields } = problem;
    if (code === 'NETWORK') return this.become({ status: this.isUnsaved ? 'offline' : 'untouched', message: undefined });
    if (rule === 'SECTION_TAKEN') return this.become({ status: 'taken', message });
    if (rule === 'STALE_VERSION') return this.compare();
    this.become({ status: 'refused', message: fields[0]?.message ?? message });
  }

  private async compare(): Promise<void> {
    const answer = await this.port.read(this.shared.id);
    if (answer.problem) return this.become({ status: 'offline', message: undefined });
    this.shared = answer.data;
    if (isSameText(this.writing.document, answer.data.document)) return this.keep('saved');
    this.become({ status: 'conflict', theirs: answer.data.document });
  }

  private become(change: Partial<Writing>): void {
    this.writing = { ...this.writing, ...change };
    for (const listener of this.listeners) listener();
  }
}
