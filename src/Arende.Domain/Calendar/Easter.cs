namespace Arende.Domain.Calendar;

/// <summary>Easter in the Gregorian calendar.</summary>
static class Easter
{
    /// <summary>Easter Sunday by the algorithm of Meeus, Jones and Butcher, which has no exceptions to it.</summary>
    public static DateOnly Sunday(int year)
    {
        var (century, yearOfCentury) = (year / 100, year % 100);
        var golden = year % 19;
        var moonShift = (century - (century + 8) / 25 + 1) / 3;
        var epact = (19 * golden + century - century / 4 - moonShift + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        var correction = (golden + 11 * epact + 22 * weekday) / 451;
        var dayOfMarch = epact + weekday - 7 * correction + 22;
        return new DateOnly(year, 3, 1).AddDays(dayOfMarch - 1);
    }
}
