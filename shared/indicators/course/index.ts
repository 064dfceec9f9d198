export { type Forecast, type ForecastOutcome, farthest, forecastOf, LEAST_FOR_FORECAST } from './forecast.ts';
export { limitsOf } from './limits.ts';
export { LEAST_PEERS, type PeerFunnel, type PeerOutcome, peersOf } from './peers.ts';
