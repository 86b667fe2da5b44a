import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { logger } from '@schakel/kernel';
import { audiencesIn, listen, liveChannel, sightChanged, type Audience } from '@schakel/database';
import { DataSource } from 'typeorm';
import type { LiveStream } from './live-stream.js';
import { RecentChanges } from './recent-changes.js';
import { domainMoment, sessionsAlive, sightsOf } from './sight.js';

export const liveTerms = {
  streamsPerSession: 6,
  streamsPerPerson: 20,
  streams: 5_000,
  beatMs: 15_000,
  /** A request and the commits it did not see yet are at most this far apart. */
  slackMs: 2_000,
  /** How often sessions are looked at that end by themselves, and the day. */
  lookMs: 5_000,
  /** How often everybody's sight is computed anew, whatever was told. */
  lookAnewMs: 60_000,
} as const;

/**
 * The open streams of this process. What commits anywhere reaches it by NOTIFY, on one connection; it goes on in the order of the commits,
 * so that a sight that ended never hears of what came after. What decides sight, or a session, is looked at first.
 */
@Injectable()
export class LiveStreams implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly streams = new Set<LiveStream>();
  private readonly recent = new RecentChanges();
  private readonly waiting = new Set<Audience>();
  private working: Promise<void> | null = null;
  private timers: NodeJS.Timeout[] = [];
  private stopListening: () => Promise<void> = async () => undefined;
  private isClosed = false;
  private day = '';

  constructor(private readonly dataSource: DataSource) {}

  async onApplicationBootstrap(): Promise<void> {
    const { url = '' } = this.dataSource.options as { url?: string };
    this.day = (await domainMoment(this.dataSource)).day;
    this.stopListening = await listen({
      url,
      channel: liveChannel,
      applicationName: 'schakel live listener',
      onNotice: (payload) => this.concern(audiencesIn(payload)),
      onReturn: () => this.missed(),
    });
    this.recent.begin();
    this.timers = [
      setInterval(() => this.forAll((stream) => stream.tell('beat')), liveTerms.beatMs),
      setInterval(() => this.concern([]), liveTerms.lookMs),
      setInterval(() => this.concern([sightChanged]), liveTerms.lookAnewMs),
    ].map((timer) => timer.unref());
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosed = true;
    this.timers.forEach(clearInterval);
    this.forAll((stream) => stream.end());
    await this.stopListening();
    await this.working;
  }

  /** May this session open one more? */
  hasRoomFor(sessionId: string, personId: string): boolean {
    const all = [...this.streams];
    return !this.isClosed && all.length < liveTerms.streams
      && all.filter((stream) => stream.sessionId === sessionId).length < liveTerms.streamsPerSession
      && all.filter((stream) => stream.personId === personId).length < liveTerms.streamsPerPerson;
  }

  /** Adds a stream whose page was read up to `ageMs` ago: what it missed since is told first. */
  add(stream: LiveStream, ageMs: number): void {
    this.streams.add(stream);
    const missed = this.recent.since(ageMs + liveTerms.slackMs);
    if (missed === 'unknown') stream.tell('refetch');
    else stream.hear(missed);
    // What it may see was computed a moment ago: a seat may have ended since.
    const lately = this.recent.since(liveTerms.slackMs);
    if (lately === 'unknown' || lately.has(sightChanged)) this.concern([sightChanged]);
  }

  drop(stream: LiveStream): void {
    this.streams.delete(stream);
  }

  private forAll(act: (stream: LiveStream) => void): void {
    for (const stream of this.streams) {
      if (stream.isOpen) act(stream);
      else this.streams.delete(stream);
    }
  }

  private missed(): void {
    this.recent.begin();
    this.forAll((stream) => stream.tell('refetch'));
    this.concern([sightChanged]);
  }

  /** Changes for these audiences; without any only the sessions and the day are looked at. One round at a time, what comes meanwhile goes together. */
  private concern(audiences: readonly Audience[]): void {
    for (const audience of audiences) this.waiting.add(audience);
    this.recent.add(audiences);
    this.working ??= this.work()
      .catch((error: Error) => this.distrust(error))
      .finally(() => {
        this.working = null;
        if (this.waiting.size > 0 && !this.isClosed) this.concern([]);
      });
  }

  private async work(): Promise<void> {
    const told = [...this.waiting];
    this.waiting.clear();
    if (this.isClosed || this.streams.size === 0) return;
    const isPersonal = told.length === 0 || told.includes(sightChanged) || told.some((audience) => audience.startsWith('person:'));
    if (isPersonal) await this.look(told.includes(sightChanged));
    this.forAll((stream) => stream.hear(told));
  }

  private async look(anew: boolean): Promise<void> {
    const open = [...this.streams];
    const alive = await sessionsAlive(this.dataSource, [...new Set(open.map((stream) => stream.sessionId))]);
    for (const stream of open) if (!alive.has(stream.sessionId)) stream.end();
    const day = (await domainMoment(this.dataSource)).day;
    if (!anew && day === this.day) return;
    const sights = await sightsOf(this.dataSource, [...new Set(open.map((stream) => stream.personId))], day);
    for (const stream of open) {
      const sight = sights.get(stream.personId);
      if (sight) stream.look(sight);
    }
    if (day !== this.day) this.forAll((stream) => stream.tell('refetch'));
    this.day = day;
  }

  /** Nobody hears on a right that could not be looked at: all ask again, through the front door. */
  private distrust(error: Error): void {
    logger.warn({ error: error.message }, 'live streams end: what they may see could not be looked at');
    this.forAll((stream) => stream.end());
  }
}
