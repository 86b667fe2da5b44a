import { FirstSchema1795305600000 } from './1795305600000-first-schema.js';
import { PassingOfTime1795392000100 } from './1795392000100-passing-of-time.js';
import { AdministrationOfPeople1795392000300 } from './1795392000300-administration-of-people.js';
import { AdministrationOfParties1795392000400 } from './1795392000400-administration-of-parties.js';
import { AdministrationOfMachine1795392000500 } from './1795392000500-administration-of-machine.js';
import { Search1795392000600 } from './1795392000600-search.js';
import { SearchByTitle1795392000650 } from './1795392000650-search-by-title.js';
import { Following1795392000700 } from './1795392000700-following.js';
import { KeptCounts1795392000800 } from './1795392000800-kept-counts.js';
import { HistoryByRecord1795392000900 } from './1795392000900-history-by-record.js';
import { FunctionsDeclined1795478400100 } from './1795478400100-functions-declined.js';
import { Mandates1795478400101 } from './1795478400101-mandates.js';
import { PlanningOfMeetings1795478400300 } from './1795478400300-planning-of-meetings.js';
import { AgendaItems1795478400400 } from './1795478400400-agenda-items.js';
import { CalendarFeeds1795478400450 } from './1795478400450-calendar-feeds.js';
import { AgendaPapers1795564800100 } from './1795564800100-agenda-papers.js';
import { Minutes1795564800200 } from './1795564800200-minutes.js';
import { Attendance1795564800300 } from './1795564800300-attendance.js';
import { DomainsAtTheTable1795564800310 } from './1795564800310-domains-at-the-table.js';
import { AfterTheMeeting1795564800320 } from './1795564800320-after-the-meeting.js';
import { Convocations1795564800400 } from './1795564800400-convocations.js';
import { AgendaVersions1795564800410 } from './1795564800410-agenda-versions.js';
import { HandOvers1795564800500 } from './1795564800500-hand-overs.js';
import { EndOfBodies1795564800501 } from './1795564800501-end-of-bodies.js';
import { Referrals1795564800600 } from './1795564800600-referrals.js';
import { AgendaGuests1795564800610 } from './1795564800610-agenda-guests.js';

/** In the order in which they run. A migration that landed is never edited. */
export const migrations = [FirstSchema1795305600000, PassingOfTime1795392000100, AdministrationOfPeople1795392000300, AdministrationOfParties1795392000400, AdministrationOfMachine1795392000500, Search1795392000600, SearchByTitle1795392000650, Following1795392000700, KeptCounts1795392000800, HistoryByRecord1795392000900, FunctionsDeclined1795478400100, Mandates1795478400101, PlanningOfMeetings1795478400300, AgendaItems1795478400400, CalendarFeeds1795478400450, AgendaPapers1795564800100, Minutes1795564800200, Attendance1795564800300, DomainsAtTheTable1795564800310, AfterTheMeeting1795564800320, Convocations1795564800400, AgendaVersions1795564800410, HandOvers1795564800500, EndOfBodies1795564800501, Referrals1795564800600, AgendaGuests1795564800610];
