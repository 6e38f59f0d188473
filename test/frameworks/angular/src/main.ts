import { bootstrapApplication, provideClientHydration } from '@angular/platform-browser';
import { Thanks } from './thanks';

// Only then: a server writes no objects, so an element of its page would ask before Angular has given it what it lacks.
bootstrapApplication(Thanks, { providers: [provideClientHydration()] }).then(() => import('offer-elements'));
