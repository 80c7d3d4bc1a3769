import type { ReactNode } from "react";
import { Link } from "wouter";
import { useShellMessages } from "../messages/use-messages";
import { useToken } from "./token";

/** The address where an article, a post or a profile is corrected. */
const correctionAddress = (item: string): string => `/editor?${new URLSearchParams({ item }).toString()}`;

/** Leads to the corrections of an item. Only who may write sees it. */
export function CorrectLink({ item }: { readonly item: string }): ReactNode {
  const [token] = useToken();
  const words = useShellMessages();
  if (token === "") return null;
  return (
    <>
      {" · "}
      <Link href={correctionAddress(item)}>{words.correctThis}</Link>
    </>
  );
}
