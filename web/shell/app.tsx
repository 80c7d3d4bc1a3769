import { Suspense, useEffect, useRef, type ReactNode } from "react";
import { Provider, type Client } from "urql";
import { Route, Switch, useLocation } from "wouter";
import { useShellMessages } from "../messages/use-messages";
import { CrashGuard } from "../page/states/crash-guard";
import { NoPage } from "../page/states/missing";
import { Skeleton } from "../page/states/skeleton";
import { Header } from "./header";
import type { PageRoute } from "./routes";
import { SettingsProvider } from "./settings";

interface AppProps {
  readonly client: Client;
  readonly routes: readonly PageRoute[];
}

export function App({ client, routes }: AppProps): ReactNode {
  return (
    <Provider value={client}>
      <SettingsProvider>
        <Frame routes={routes} />
      </SettingsProvider>
    </Provider>
  );
}

function Frame({ routes }: Pick<AppProps, "routes">): ReactNode {
  const [place] = useLocation();
  const main = useRef<HTMLElement>(null);
  useFocusOnArrival(place, main);
  return (
    <>
      <a className="skip" href="#main">
        {useShellMessages().skip}
      </a>
      <Header />
      <main id="main" ref={main} tabIndex={-1}>
        <CrashGuard place={place}>
          <Suspense fallback={<Skeleton />}>
            <Switch>
              {routes.map(({ name, address, Page }) => (
                <Route key={name} path={address}>
                  {(params) => <Page key={place} params={params as Readonly<Record<string, string>>} />}
                </Route>
              ))}
              <Route>
                <NoPage />
              </Route>
            </Switch>
          </Suspense>
        </CrashGuard>
      </main>
    </>
  );
}

/** A link to another page moves the keyboard and the reader's place to that page, as a new document would. */
function useFocusOnArrival(place: string, main: { readonly current: HTMLElement | null }): void {
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [place, main]);
}
