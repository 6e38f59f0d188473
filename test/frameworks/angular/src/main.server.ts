import { type BootstrapContext, bootstrapApplication, provideClientHydration } from '@angular/platform-browser';
import { provideServerRendering, RenderMode, withRoutes } from '@angular/ssr';
import { Thanks } from './thanks';

const everyPage = withRoutes([{ path: '**', renderMode: RenderMode.Server }]);

export default (context: BootstrapContext) =>
  bootstrapApplication(Thanks, { providers: [provideServerRendering(everyPage), provideClientHydration()] }, context);
