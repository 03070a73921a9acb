package org.turnwise.desktop.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.turnwise.media.decode.VideoFrame;

class PlayerRelayTest {
    private final Queue<Runnable> fx = new ArrayDeque<>();
    private final List<PlayerRelay.News> received = new ArrayList<>();
    private final PlayerRelay relay = new PlayerRelay(fx::add, received::add);

    @Test
    void of_several_pictures_the_latest_arrives() {
        VideoFrame last = FakePlayer.picture(2, 2, 0xFF00FF00);
        relay.frameShown(FakePlayer.picture(2, 2, 0xFFFF0000));
        relay.frameShown(last);
        assertEquals(1, fx.size());
        fx.remove().run();
        assertEquals(Optional.of(last), received.get(0).frame());
    }

    @Test
    void what_is_on_its_way_can_be_had_at_once_and_does_not_come_again() {
        relay.catchUp();
        assertTrue(received.isEmpty(), "nothing was reported");
        VideoFrame shown = FakePlayer.picture(2, 2, 0xFFFF0000);
        relay.frameShown(shown);
        relay.catchUp();
        assertEquals(Optional.of(shown), received.get(0).frame());
        fx.remove().run();
        assertTrue(received.stream().skip(1).allMatch(news -> news.frame().isEmpty()));
        relay.positionChanged(40);
        assertEquals(1, fx.size(), "later news is sent as before");
    }
}
