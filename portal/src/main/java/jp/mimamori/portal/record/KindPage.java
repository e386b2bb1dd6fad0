package jp.mimamori.portal.record;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.mimamori.identity.Caller;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.shell.Sight;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.record.Cursor;
import org.jspecify.annotations.Nullable;

/** The records of one kind, newest first: as many as were asked for, or that there are none. */
public abstract class KindPage<T> extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final transient SignedIn signedIn;
  private final transient Whose whose;
  private final transient List<T> loaded = new ArrayList<>();
  private transient @Nullable Sight sight;
  private transient Optional<Cursor> next = Optional.empty();

  /**
   * @param name of the kind, as in its address and in the keys of its texts
   */
  protected KindPage(String name, SignedIn signedIn, Whose whose) {
    this.name = name;
    this.signedIn = signedIn;
    this.whose = whose;
  }

  /** The part of the list that begins after a place in it. */
  protected abstract jp.mimamori.record.Page<T> read(
      Caller caller, Sight sight, Optional<Cursor> after);

  /** Builds the page, whose heading is there, around the first part of the list. */
  protected abstract void show(List<T> first);

  @Override
  public final void beforeEnter(BeforeEnterEvent event) {
    begin(name + ".title");
    sight = whose.sight(event);
    add(RecordKinds.of(sight, name));
    loaded.clear();
    next = Optional.empty();
    List<T> first = load();
    if (first.isEmpty()) {
      add(RecordKinds.nothing(sight, name));
    } else {
      show(first);
    }
  }

  /** Reads on; what came is at the end of {@link #loaded()}. */
  protected final List<T> load() {
    jp.mimamori.record.Page<T> page = read(signedIn.caller(), sight(), next);
    loaded.addAll(page.items());
    next = page.next();
    return page.items();
  }

  /** Whose records these are. */
  protected final Sight sight() {
    return Objects.requireNonNull(sight, "nobody has entered yet");
  }

  protected final List<T> loaded() {
    return List.copyOf(loaded);
  }

  protected final boolean hasMore() {
    return next.isPresent();
  }
}
