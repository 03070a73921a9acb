package org.turnwise.desktop.inspector;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.turnwise.desktop.chart.ChartExport;
import org.turnwise.desktop.editing.TurnEditing;
import org.turnwise.desktop.explaining.Explaining;
import org.turnwise.desktop.faces.SessionFaces;
import org.turnwise.desktop.labels.Labelling;
import org.turnwise.desktop.runs.RunChoice;
import org.turnwise.desktop.shell.CommandMenu;
import org.turnwise.desktop.shell.FittingRow;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.task.SecondFrame;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.voice.TurnVoice;
import org.turnwise.desktop.wording.Texts;

/** The right pane. Its nodes stay and are filled anew whenever the chosen turn or what is known of it changes. */
public final class InspectorPane {
    private static final Texts TEXTS = Texts.of(InspectorPane.class);

    private final BorderPane pane = new BorderPane();
    /** From this width on a turn's name is cut off. */
    private static final double LONGEST_NAME = 150;

    private final Label title = new Label(TEXTS.get("pane.title"));
    private final Label which = new Label();
    private final Label when = new Label();
    private final Tooltip lasts = new Tooltip();
    private final TurnWords words;
    private final VBox content = new MeasuredBox();
    private final ScrollPane scroll = new ScrollPane();
    private final FxSession session;
    private final OwnLabel own;
    private final OwnScales scales;
    private final OwnShares shares;
    private final Fold more;
    private final ModelOpinion opinion;
    private final SecondFrame later = new SecondFrame();
    private final SecondFrame afterThat = new SecondFrame();
    private final InvalidationListener look = o -> later.execute(this::refill);
    private final VoicePart voice;
    private final FacePart face;
    private Optional<TurnRow> shown = Optional.empty();

    /** @param folds which parts are open */
    public InspectorPane(
            FxSession session,
            Labelling labelling,
            TurnEditing editing,
            RunChoice runs,
            TurnVoice turnVoice,
            SessionFaces faces,
            Explaining explaining,
            Themes themes,
            Folds folds,
            ChartExport charts) {
        this.session = session;
        words = new TurnWords(editing);
        own = new OwnLabel(session, labelling);
        scales = new OwnScales(session, labelling, new Fold(Folds.SCALES, TEXTS.get("pane.scales"), folds));
        shares = new OwnShares(session, labelling, folds);
        more = new Fold(Folds.MORE, TEXTS.get("pane.more"), folds);
        more.content(own.details());
        opinion = new ModelOpinion(
                session,
                runs,
                themes,
                charts,
                new Explanations(session, themes, charts, explaining, folds),
                explaining.whatIf().stateProperty());
        voice = new VoicePart(turnVoice, folds);
        face = new FacePart(
                faces.turnProperty(),
                faces.coloursProperty(),
                faces::look,
                speaker -> session.session().speakerName(speaker),
                folds);
        title.getStyleClass().add("pane-title");
        which.setId("inspector-turn");
        which.getStyleClass().addAll("strong");
        // where there is little room, what turn it is goes before what pane it is
        which.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(LONGEST_NAME, which.prefWidth(-1)), which.textProperty(), which.fontProperty()));
        when.setMinWidth(Region.USE_PREF_SIZE);
        when.setId("inspector-time");
        when.setTooltip(lasts);
        when.getStyleClass().addAll("muted", "figures");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        FittingRow header = new FittingRow();
        header.getChildren().addAll(title, which, spring, when);
        header.optional(List.of(List.of(title)));
        header.getStyleClass().add("pane-header");
        content.getStyleClass().add("inspector");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        pane.setTop(header);
        pane.setCenter(scroll);
        pane.setMinWidth(250);
        InvalidationListener follow = o -> follow();
        session.selectedProperty().addListener(follow);
        session.schemeProperty().addListener(look);
        session.shownRunProperty().addListener(look);
        runs.comparedProperty().addListener((o, was, is) -> later.execute(this::refill));
        session.predictionsVisibleProperty().addListener(look);
        session.rows().addListener((ListChangeListener<TurnRow>) c -> follow());
        themes.themeProperty().addListener(new WeakInvalidationListener(look));
        refill();
    }

    public Node node() {
        return pane;
    }

    /**
     * Puts in what is known of the turn; until then only the header is there. From now on the pane
     * follows a frame after table and timeline, the model's opinion another frame later, and why the model says what it
     * says after that.
     *
     * @param frames runs what it is given on the FX thread, one piece a frame
     */
    public void fill(Executor frames) {
        frames.execute(() -> scroll.setContent(content));
        later.frames(frames);
        afterThat.frames(frames);
        opinion.fillIn(frames);
    }

    /** Puts the cursor into the comment. */
    public void editComment() {
        later.finish();
        more.open();
        own.focusComment();
    }

    /** Puts the cursor into the words, in their place. */
    public void editWords() {
        later.finish();
        words.edit();
    }

    /** Where it says who speaks. */
    public Node speakerPlace() {
        return which;
    }

    /** What the last analysis remarked of turns; shown with the turn while that run is shown. */
    public void notices(AnalysisNotices notices) {
        opinion.notices(notices);
        later.execute(this::refill);
    }

    /** An analysis of this session was asked for; until it ends, on the FX thread, that is said where nothing is known. */
    public void analysing(CompletableFuture<?> analysis) {
        opinion.analysing(true);
        later.execute(this::refill);
        analysis.whenComplete((done, failure) -> {
            opinion.analysing(false);
            later.execute(this::refill);
        });
    }

    /** What the drop-down list of runs offers. */
    public void runMenu(CommandMenu menu) {
        opinion.runMenu(menu);
    }

    /** Makes edits of what was typed or moved and not yet left. */
    public void commit() {
        words.keep();
        own.saveComment();
        scales.commit();
        shares.commit();
    }

    private void follow() {
        Optional<TurnRow> row = session.selectedRow();
        if (!row.equals(shown)) {
            later.execute(this::refill);
        }
    }

    private void refill() {
        shown = session.selectedRow();
        if (shown.isEmpty()) {
            which.setText("");
            when.setText("");
            Label none = new Label(TEXTS.get("pane.none"));
            none.setWrapText(true);
            none.getStyleClass().add("muted");
            content.getChildren().setAll(none);
            return;
        }
        TurnRow row = shown.get();
        which.setText(TEXTS.get("pane.turn", row.number(), row.speakerName()));
        when.setText(Times.tenths(row.turn().span().startMillis()));
        lasts.setText(TEXTS.get(
                "pane.lasts",
                row.turn().span().durationMillis() / 1000.0,
                Times.exact(row.turn().span().startMillis()),
                Times.exact(row.turn().span().endMillis())));
        words.show(row);
        own.show(row);
        scales.show(row.id());
        shares.show(row);
        more.gist(own.gist());
        afterThat.executeNext(() -> shown.ifPresent(opinion::show));
        List<Node> parts = List.of(
                words.node(),
                own.node(),
                scales.node(),
                shares.node(),
                opinion.node(),
                voice.node(),
                face.node(),
                more.node());
        // Set anew only where they are not there: the toolkit would lay all of them out again.
        if (!content.getChildren().equals(parts)) {
            content.getChildren().setAll(parts);
        }
    }
}
