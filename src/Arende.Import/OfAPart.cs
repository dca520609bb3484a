using System.Text.RegularExpressions;

namespace Arende.Import;

/// <summary>What is said of a unit, a goal area, a part of a year or another municipality, or was a forecast, is held against nothing that is known of a board's whole year.</summary>
public static partial class OfAPart
{
    public static bool IsSaidIn(string text) => Words().IsMatch(text);

    [GeneratedRegex(@"\b\p{L}*(?:kontoret|kontorets|kontor|enheten|enhetens|avdelningen|avdelningens|sektionen|förvaltningen|räddningstjänsten|bolaget)\b|\bmålområde|\bmånadsrapport|\bdelår|\btertial|\bkvartal|\bhalvår|\b(?:per|t\.o\.m\.|till och med)\s+(?:den\s+)?(?:\d{1,2}\s+)?(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november)\b|(?<!\d\s+)\b(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november)\b|\b(?:bedömdes|väntades|förväntades|beräknades|prognos\p{L}*)\b|\bandra\s+(?:kommuner|kommunerna|nämnder|nämnderna|myndigheter|bolag)\b|\b(?:riket|länet)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
