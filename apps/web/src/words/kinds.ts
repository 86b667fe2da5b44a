import type {
  BodyFunctionKind, BodyKind, Domain, FundingSystem, FunctionState, LearningKind, OrganisationKind, PlatformRole,
  ProviderRole, SeatRole,
} from '../generated/enums.js';
import { m } from '../paraglide/messages.js';

type Words<Value extends string> = Record<Value, () => string>;

const bodyKind: Words<BodyKind> = {
  STRATEGIC: m.word_body_kind_strategic,
  WORKING_GROUP: m.word_body_kind_working_group,
  DIRECTORS: m.word_body_kind_directors,
  ADMINISTRATIVE: m.word_body_kind_administrative,
  LEARNING_NETWORK: m.word_body_kind_learning_network,
  STEERING: m.word_body_kind_steering,
  PROJECT: m.word_body_kind_project,
};
const functionKind: Words<BodyFunctionKind> = {
  REGIE: m.word_function_regie,
  INVITATION: m.word_function_invitation,
  CHAIR: m.word_function_chair,
  SECRETARY: m.word_function_secretary,
};
const functionState: Words<FunctionState> = { PROPOSED: m.word_function_proposed, ACCEPTED: m.word_function_accepted };
const seatRole: Words<SeatRole> = {
  PARTICIPANT: m.word_seat_participant,
  ADVISER: m.word_seat_adviser,
  OBSERVER: m.word_seat_observer,
};
const domain: Words<Domain> = {
  CARE: m.word_domain_care,
  SAFETY: m.word_domain_safety,
  MUNICIPALITIES: m.word_domain_municipalities,
  INSURERS: m.word_domain_insurers,
  CLIENTS: m.word_domain_clients,
  STATE: m.word_domain_state,
};
const organisationKind: Words<OrganisationKind> = {
  MINISTRY: m.word_organisation_ministry,
  AGENCY: m.word_organisation_agency,
  BRANCH: m.word_organisation_branch,
  PROVIDER: m.word_organisation_provider,
  PROFESSIONAL_ASSOCIATION: m.word_organisation_professional_association,
  MUNICIPALITY: m.word_organisation_municipality,
  SAFETY_HOUSE: m.word_organisation_safety_house,
  OTHER: m.word_organisation_other,
};
const providerRole: Words<ProviderRole> = {
  COORDINATING: m.word_provider_coordinating,
  EXECUTING: m.word_provider_executing,
  IN_COOPERATION: m.word_provider_in_cooperation,
};
const fundingSystem: Words<FundingSystem> = {
  ZVW: m.word_funding_zvw,
  WLZ: m.word_funding_wlz,
  WMO: m.word_funding_wmo,
  FORENSIC: m.word_funding_forensic,
  SUBSIDY: m.word_funding_subsidy,
  OTHER: m.word_funding_other,
};
const platformRole: Words<PlatformRole> = {
  NATIONAL_COORDINATOR: m.word_platform_role_national_coordinator,
  ADMINISTRATOR: m.word_platform_role_administrator,
};
const learningKind: Words<LearningKind> = { PRACTICE: m.word_learning_practice, COLLABORATION: m.word_learning_collaboration };

export const bodyKindWord = (value: BodyKind) => bodyKind[value]();
export const functionKindWord = (value: BodyFunctionKind) => functionKind[value]();
export const functionStateWord = (value: FunctionState) => functionState[value]();
export const seatRoleWord = (value: SeatRole) => seatRole[value]();
export const domainWord = (value: Domain) => domain[value]();
export const organisationKindWord = (value: OrganisationKind) => organisationKind[value]();
export const providerRoleWord = (value: ProviderRole) => providerRole[value]();
export const fundingSystemWord = (value: FundingSystem) => fundingSystem[value]();
export const platformRoleWord = (value: PlatformRole) => platformRole[value]();
export const learningKindWord = (value: LearningKind) => learningKind[value]();
