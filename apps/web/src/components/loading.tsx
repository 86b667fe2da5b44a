import { m } from '../paraglide/messages.js';

export function Loading() {
  return (
    <div className="loading" role="status">
      <span className="loading__mark" aria-hidden="true" />
      <span>{m.component_loading()}</span>
    </div>
  );
}
