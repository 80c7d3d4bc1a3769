import type { ReactNode } from "react";
import { Link } from "wouter";
import { useShellMessages } from "../messages/use-messages";
import styles from "./header.module.css";
import { hasPage } from "./routes";
import { SearchBox } from "./search-box";
import { SettingsMenu } from "./settings-menu";

export function Header(): ReactNode {
  const words = useShellMessages();
  return (
    <header className={styles["header"]}>
      <Link href="/" className={styles["name"]} aria-label={`Mediagraph: ${words.home}`}>
        <bdi lang="en">Mediagraph</bdi>
      </Link>
      {hasPage("search") && <SearchBox />}
      <nav className={styles["ways"]}>
        {hasPage("sources") && <Link href="/sources">{words.sources}</Link>}
        {hasPage("editor") && <Link href="/editor">{words.editor}</Link>}
        <a href="/graphql">{words.playground}</a>
      </nav>
      <SettingsMenu />
    </header>
  );
}
