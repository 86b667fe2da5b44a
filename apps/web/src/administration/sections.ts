import type { LinkProps } from '@tanstack/react-router';
import { m } from '../paraglide/messages.js';

export interface Section {
  to: LinkProps['to'];
  label: () => string;
  /** One sentence: what one does there. */
  lead: () => string;
  /** Only where a demo clock runs. */
  isOfDemo?: boolean;
}

/** The pages of Beheer, in order: add yours here when it exists. */
export const sections: readonly Section[] = [
  { to: '/beheer/partijen', label: m.administration_parties_title, lead: m.administration_parties_lead },
  { to: '/regios', label: m.administration_parties_regions_title, lead: m.administration_parties_regions_lead },
  { to: '/beheer/instellingen', label: m.administration_parties_settings_title, lead: m.administration_parties_settings_lead },
  { to: '/beheer/personen', label: m.administration_people_title, lead: m.administration_people_lead },
  { to: '/beheer/rollen', label: m.administration_roles_title, lead: m.administration_roles_lead },
  { to: '/beheer/controle', label: m.administration_review_title, lead: m.administration_review_lead },
  { to: '/beheer/post', label: m.administration_mail_title, lead: m.administration_mail_lead },
  { to: '/beheer/post/voorbeelden', label: m.machine_samples_title, lead: m.machine_samples_lead },
  { to: '/beheer/taken', label: m.machine_jobs_title, lead: m.machine_jobs_lead },
  { to: '/beheer/gezondheid', label: m.machine_health_title, lead: m.machine_health_lead },
  { to: '/beheer/logboek', label: m.machine_log_title, lead: m.machine_log_lead },
  { to: '/beheer/klok', label: m.clock_title, lead: m.clock_lead, isOfDemo: true },
];
