package cn.xinxintong.attendance.punch;

import java.time.Duration;

/**
 * What is taken for impossible, or for too much of a coincidence. Each limit leaves room for honest people: a flight to
 * another site, a fix that is a little off, a couple that shares a phone, a network that knows one mast.
 *
 * @param groundKmPerHour nobody travels faster over less than a flight
 * @param flightFromKm from this distance on somebody may have flown
 * @param flightKmPerHour nobody travels faster, the ways to and from the airports included
 * @param jumpMetres how far two fixes may lie apart at any time: receivers err by more than they say
 * @param networkMetres how far the network may place a phone from its fix, beyond what both say of their accuracy
 * @param sameSpotAccuracyMetres a receiver that says to be better than this repeats itself only by invention; a worse fix is
 *     of the network, which names the same mast every day
 * @param sameSpotDays of one worker on that many days the same place, to six decimals of a degree, is no coincidence
 * @param sameSpotWithin how far those days may lie apart
 * @param sameSpotPeople nor is that of so many people on one day
 * @param peoplePerDevice more people than this do not share a phone
 * @param deviceWithin looks at that long
 */
public record FraudLimits(
        double groundKmPerHour,
        double flightFromKm,
        double flightKmPerHour,
        double jumpMetres,
        double networkMetres,
        double sameSpotAccuracyMetres,
        int sameSpotDays,
        Duration sameSpotWithin,
        int sameSpotPeople,
        int peoplePerDevice,
        Duration deviceWithin) {

    /** @throws IllegalArgumentException if one of them is not positive */
    public FraudLimits {
        check(groundKmPerHour, "groundKmPerHour");
        check(flightFromKm, "flightFromKm");
        check(flightKmPerHour, "flightKmPerHour");
        check(jumpMetres, "jumpMetres");
        check(networkMetres, "networkMetres");
        check(sameSpotAccuracyMetres, "sameSpotAccuracyMetres");
        check(sameSpotDays, "sameSpotDays");
        PunchPolicy.check(sameSpotWithin, "sameSpotWithin");
        check(sameSpotPeople, "sameSpotPeople");
        check(peoplePerDevice, "peoplePerDevice");
        PunchPolicy.check(deviceWithin, "deviceWithin");
    }

    /**
     * 150 km/h on the ground and, from 300 km on, 450 km/h; jumps of 1 km; the network 2 km off; the same spot, if better than
     * 30 m, on 4 days within 30 or of 6 people on one; 3 people a phone within 7 days.
     */
    public static FraudLimits defaults() {
        return new FraudLimits(150, 300, 450, 1_000, 2_000, 30, 4, Duration.ofDays(30), 6, 3, Duration.ofDays(7));
    }

    private static void check(double limit, String name) {
        if (!(limit > 0)) throw new IllegalArgumentException(name + " is not positive");
    }
}
