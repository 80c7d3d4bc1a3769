import { useDismiss, useFloatingRootContext, useInteractions, useListNavigation, useRole } from "@floating-ui/react";
import { useRef, useState } from "react";

type Props = Record<string, unknown>;

/** The keys, the roles and the closing of the list. The focus stays in the box, which says which option is active. */
export function useSuggestionList(
  isOpen: boolean,
  setOpen: (isOpen: boolean) => void,
  text: string,
  names: readonly string[],
) {
  const [input, setInput] = useState<HTMLInputElement | null>(null);
  const [list, setList] = useState<HTMLUListElement | null>(null);
  const options = useRef<(HTMLElement | null)[]>([]);
  // A choice holds for the text and the list it was made in. With another text or list, Enter searches for the text.
  const place = [text, ...names].join("\n");
  const [choice, setChoice] = useState<{ readonly place: string; readonly index: number | null }>();
  const active = isOpen && choice?.place === place ? choice.index : null;
  const context = useFloatingRootContext({
    open: isOpen,
    onOpenChange: setOpen,
    elements: { reference: input, floating: list },
  });
  const { getReferenceProps, getFloatingProps, getItemProps } = useInteractions([
    useRole(context, { role: "combobox" }),
    useDismiss(context),
    useListNavigation(context, {
      listRef: options,
      activeIndex: active,
      onNavigate: (index) => setChoice({ place, index }),
      virtual: true,
      loop: true,
      allowEscape: true,
      focusItemOnHover: false,
    }),
  ]);
  return {
    active,
    setInput,
    setList,
    inputProps: (props: Parameters<typeof getReferenceProps>[0]): Props => getReferenceProps(props),
    listProps: (): Props => getFloatingProps(),
    optionProps: (index: number, choose: () => void): Props =>
      getItemProps({
        active: index === active,
        selected: index === active,
        ref: (option: HTMLElement | null) => {
          options.current[index] = option;
        },
        // The box keeps the focus.
        onMouseDown: (event) => event.preventDefault(),
        onClick: choose,
      }),
  };
}

export type SuggestionListState = ReturnType<typeof useSuggestionList>;
