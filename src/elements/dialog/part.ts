export { HostedJourney } from './hosted-journey.ts';
