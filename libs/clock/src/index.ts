export { ChronicleKind, ChronicleLine } from './chronicle-line.entity.js';
export { ClockModule } from './clock.module.js';
export { ClockPassage, PassageState } from './clock-passage.entity.js';
export { mayMoveClock, mayResetDemo } from './clock.policy.js';
export { DemoReset, ResetState } from './demo-reset.entity.js';
export { askToMove, mostDays } from './move-clock.js';
export { registerClockJobs } from './pass-days.job.js';
export { askForReset, tellResetAgain } from './reset-demo.js';
