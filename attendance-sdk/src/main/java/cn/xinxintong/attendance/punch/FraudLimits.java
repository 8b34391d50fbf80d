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
 * @param sameSpotDays on that many days the same place to the last digit is no coincidence
 * @param sameSpotPeople nor of that many people
 * @param sameSpotWithin looks at that long
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
        int sameSpotPeople,
        Duration sameSpotWithin,
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
        check(sameSpotPeople, "sameSpotPeople");
        PunchPolicy.check(sameSpotWithin, "sameSpotWithin");
        check(peoplePerDevice, "peoplePerDevice");
        PunchPolicy.check(deviceWithin, "deviceWithin");
    }

    /**
     * 150 km/h on the ground and, from 300 km on, 450 km/h; jumps of 1 km; the network 2 km off; the same spot, if better than
     * 30 m, on 3 days or of 3 people within 30 days; 3 people a phone within 7 days.
     */
    public static FraudLimits defaults() {
        return new FraudLimits(150, 300, 450, 1_000, 2_000, 30, 3, 3, Duration.ofDays(30), 3, Duration.ofDays(7));
    }

    private static void check(double limit, String name) {
        if (!(limit > 0)) throw new IllegalArgumentException(name + " is not positive");
    }
}
