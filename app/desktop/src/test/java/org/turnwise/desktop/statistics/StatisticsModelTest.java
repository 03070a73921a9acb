package org.turnwise.desktop.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.turnwise.analysis.statistics.Confusion;
import org.turnwise.analysis.statistics.Measure;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.OpenSession;
import org.turnwise.desktop.labels.Labelling;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.turns.TurnTableModel;
import org.turnwise.session.edit.ChooseScheme;
import org.turnwise.session.edit.ClearLabel;
import org.turnwise.session.edit.SetBlinding;
import org.turnwise.session.model.AnnotationKey;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

class StatisticsModelTest {
    private final Set<TurnId> turns = new HashSet<>();
    private String said = "";
    private final ConfusionPart confusion = new ConfusionPart((wanted, words) -> {
        turns.addAll(wanted);
        said = words;
    });

    @Test
    void statistics_follow_what_is_labelled() throws Exception {
        OpenSession open = OpenSession.of(Labelled.session(40, "me"));
        StatisticsModel model = new StatisticsModel(open.session(), Runnable::run, open::onFx);
        assertEquals(Optional.empty(), model.shownProperty().get());
        open.until(() -> model.shownProperty().get().isPresent());
        int before = labelled(model);
        AnnotationKey one =
                open.session().session().annotations().keySet().iterator().next();
        open.session().submit(new ClearLabel(one));
        open.until(() -> labelled(model) == before - 1);
        model.close();
        open.session().undo();
        open.settle();
        assertEquals(before - 1, labelled(model), "a closed window follows no more");
    }

    @Test
    void what_the_model_says_is_gone_as_soon_as_it_is_hidden() throws Exception {
        OpenSession open = OpenSession.of(Labelled.session(40, "me"));
        StatisticsModel model = new StatisticsModel(open.session(), Runnable::run, open::onFx);
        open.until(() -> model.shownProperty().get().isPresent());
        model.sourceProperty().set(Source.MODEL);
        assertEquals(
                40,
                shown(model).figures().orElseThrow().distribution().labelled().turns());
        assertFalse(confusion.page(shown(model)).charts().isEmpty());

        open.session().predictionsVisibleProperty().set(false);
        assertTrue(shown(model).statistics().model().isEmpty(), "before anything is counted anew");
        for (Part part : List.of(LabelParts.SPEAKERS, LabelParts.COURSE, LabelParts.TRANSITIONS, confusion)) {
            Page page = part.page(shown(model));
            assertEquals(List.of("The model's opinion is hidden; M shows it."), page.words());
            assertTrue(page.charts().isEmpty() && page.sheets().isEmpty());
        }
        open.session().predictionsVisibleProperty().set(true);
        open.until(() -> shown(model).statistics().model().isPresent());
    }

    @Test
    void what_the_model_says_of_blind_turns_is_not_called_missing() throws Exception {
        OpenSession open = OpenSession.of(Conversations.analysed(12));
        FxSession session = open.session();
        StatisticsModel model = new StatisticsModel(session, Runnable::run, open::onFx);
        model.sourceProperty().set(Source.MODEL);
        session.submit(new SetBlinding(new Blinding(Blinding.Way.BLIND_FIRST, 0, 0)));
        open.until(() -> model.shownProperty().get().map(Shown::blind).equals(Optional.of(12)));
        assertEquals(
                List.of("What the model says of a turn is hidden until you have labelled it; then it is counted here."),
                LabelParts.SPEAKERS.page(shown(model)).words());
        new Labelling(session, new TurnTableModel(session), () -> true, () -> Instant.EPOCH).label("joy");
        open.until(() -> shown(model).blind() == 11);
        assertEquals(
                "Of 12 turns the model has labelled 12; 11 of them are hidden until you have labelled them."
                        + " Counted here is the other one.",
                LabelParts.SPEAKERS.page(shown(model)).words().get(0));
    }

    @Test
    void who_has_no_label_yet_is_named() throws Exception {
        OpenSession open = OpenSession.of(Conversations.analysed(12));
        FxSession session = open.session();
        StatisticsModel model = new StatisticsModel(session, Runnable::run, open::onFx);
        new Labelling(session, new TurnTableModel(session), () -> true, () -> Instant.EPOCH).label("joy");
        open.until(() -> model.shownProperty().get().isPresent() && labelled(model) == 1);
        String words = LabelParts.SPEAKERS.page(shown(model)).words().get(0);
        assertTrue(words.endsWith(" Without a label so far: Mia."), words);
        assertFalse(LabelParts.SPEAKERS
                .page(shownOf(Labelled.session(60, "me")))
                .words()
                .get(0)
                .contains("Without a label"));
    }

    @Test
    void every_part_says_what_it_shows_or_why_it_shows_nothing() throws Exception {
        Shown full = shownOf(Labelled.session(60, "me", "Mia"));
        assertTrue(LabelParts.SPEAKERS.page(full).words().get(0).startsWith("Of 60 turns you have labelled "));
        assertTrue(LabelParts.COURSE.page(full).words().get(0).startsWith("Each column is 0:10 min"));
        assertTrue(LabelParts.TRANSITIONS.page(full).words().get(0).contains("steps from a turn to the next turn"));
        assertTrue(confusion.page(full).words().get(0).contains("Cohen's kappa 0."));
        assertTrue(new AgreementPart().page(full).words().get(0).startsWith("Krippendorff's alpha of all 0."));
        assertTrue(new TimesPart().page(full).words().get(0).startsWith("Half of "));
        for (Part part : List.of(
                LabelParts.SPEAKERS,
                LabelParts.COURSE,
                LabelParts.TRANSITIONS,
                confusion,
                new AgreementPart(),
                new TimesPart())) {
            part.page(full)
                    .sheets()
                    .forEach(sheet ->
                            assertEquals(List.of(), TableWords.untold(sheet.saved()), "columns without a text"));
        }

        Shown bare = shownOf(Conversations.plain(5));
        String none = "No labels yet. They are counted here as you give them.";
        for (Part part : List.of(LabelParts.SPEAKERS, LabelParts.COURSE, new AgreementPart(), new TimesPart())) {
            assertEquals(List.of(none), part.page(bare).words());
        }
        assertTrue(confusion.page(bare).words().get(0).startsWith("The model has no opinion in this scheme yet"));
        assertEquals(
                List.of("Only Me has labelled this session; agreement takes two."),
                new AgreementPart().page(shownOf(Labelled.session(60, "me"))).words());
        assertEquals(
                List.of("The session has no turns yet."),
                LabelParts.COURSE.page(shownOf(Conversations.plain(0))).words());
    }

    @Test
    void a_scheme_of_scales_has_nothing_to_count() throws Exception {
        OpenSession open = OpenSession.of(Labelled.session(40, "me"));
        open.session().submit(new ChooseScheme(LabelSchemes.VAD.id()));
        open.settle();
        StatisticsModel model = new StatisticsModel(open.session(), Runnable::run, open::onFx);
        open.until(() -> model.shownProperty().get().isPresent());
        assertTrue(LabelParts.SPEAKERS.page(shown(model)).words().get(0).contains("has scales only"));
    }

    @Test
    void a_pair_of_labels_leads_to_its_turns() throws Exception {
        Shown shown = shownOf(Labelled.session(60, "me"));
        Confusion c = shown.statistics().model().orElseThrow().confusion();
        Confusion.Cell cell = c.cells().keySet().stream()
                .filter(x -> !x.human().equals(x.model()))
                .findFirst()
                .orElseThrow();
        Sheet pairs = confusion.page(shown).sheets().get(1);
        int line =
                c.matrix().labels().indexOf(cell.human()) * c.matrix().labels().size()
                        + c.matrix().labels().indexOf(cell.model());
        assertEquals(
                List.of(cell.human(), cell.model()),
                pairs.shown().rows().get(line).subList(0, 2));
        pairs.open().orElseThrow().get(line).run();
        assertEquals(Set.copyOf(c.turns(cell.human(), cell.model())), turns);
        assertTrue(said.contains("that you call " + cell.human() + " and the model " + cell.model()), said);
    }

    @Test
    void shares_are_per_cent_on_the_screen_and_fractions_in_files() throws Exception {
        Sheet sheet = LabelParts.SPEAKERS
                .page(shownOf(Labelled.session(60, "me")))
                .sheets()
                .get(0);
        int column = sheet.saved().columns().indexOf("share of turns");
        String saved = sheet.saved().rows().get(0).get(column);
        assertEquals(
                Math.round(Double.parseDouble(saved) * 100) + " %",
                sheet.shown().rows().get(0).get(column));
    }

    @Test
    void amounts_are_said_plainly() throws Exception {
        Shown shown = shownOf(Labelled.session(60, "me"));
        var d = shown.statistics().own().distribution();
        String said = Said.part(d.ofLabel("joy"), d.labelled(), Measure.TURNS);
        assertTrue(said.matches("\\d+ of \\d+ turns \\(\\d+ %\\)"), said);
        said = Said.part(d.ofLabel("joy"), d.labelled(), Measure.SPEAKING_TIME);
        assertTrue(said.matches("\\d:\\d\\d of \\d:\\d\\d min \\(\\d+ %\\)"), said);
        assertEquals("4.3 s", Said.seconds(4321));
    }

    private static Shown shownOf(Session session) throws Exception {
        OpenSession open = OpenSession.of(session);
        StatisticsModel model = new StatisticsModel(open.session(), Runnable::run, open::onFx);
        open.until(() -> model.shownProperty().get().isPresent());
        return shown(model);
    }

    private static Shown shown(StatisticsModel model) {
        return model.shownProperty().get().orElseThrow();
    }

    private static int labelled(StatisticsModel model) {
        return shown(model).statistics().own().distribution().labelled().turns();
    }
}
