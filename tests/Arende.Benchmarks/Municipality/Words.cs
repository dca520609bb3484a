using System.Text;

namespace Arende.Benchmarks.Municipality;

/// <summary>Made-up Swedish: a hundred and some common words, and tens of thousands of rare compounds. No sign in it means anything to JSON.</summary>
internal static class Words
{
    private static readonly string[] common = (
        "kommunen kommunstyrelsen kontoret förslaget beslutet ärendet planen avtalet budgeten arbetet uppdraget underlaget rapporten verksamheten invånarna "
        + "barn elever äldre företag föreningar skolan förskolan biblioteket badhuset hamnen stationen vägen bron parken torget skärgården landsbygden centrum "
        + "ny nya gemensam fortsatt särskild ekonomisk långsiktig hållbar trygg tillgänglig digital årlig tidigare kommande ökad minskad "
        + "och att för med av till från under över efter mellan enligt samt men eller när som inom utan vid på i "
        + "föreslår bedömer beräknas innebär kräver medför visar redovisas genomförs utreds samordnas följs finansieras antas godkänns remitteras justeras planeras "
        + "året månaden kvartalet tiden kostnaden intäkten ramen medel procent tkr mnkr personal tjänster lokaler hyra drift underhåll investering "
        + "samråd dialog remiss yttrande svar motion medborgarförslag granskning revision uppföljning utvärdering analys prognos mål indikator").Split(' ');

    private static readonly string[] first = (
        "al ask berg bok bro by dal ek fiol fisk fjäll gran gärds ham hed holm häst insjö is kalk kil klipp korn kull kust kvarn lind ljung lönn mark mo mur myr näs "
        + "od park rev ris ros rör sand sjö skog skär slott sluss små snö sol sten strand ström sund säl tall torp tång udd vall vass vik vind våg åker äng ö ör öst").Split(' ');

    private static readonly string[] last = (
        "avtal bana bad bibliotek bostad bro brygga byggnad depå dike fond fors förening förråd garage grind gård hall hamn hus index kaj kalkyl karta kiosk klubb "
        + "ledning led lekplats linje lokal magasin mast museum mätning nät odling panna park pass plan plats port program pump register reservat rum rör sal schema "
        + "skola skydd slinga spår stig stråk tunnel taxa torg trappa vall verk väg växt ytor").Split(' ');

    private static readonly string[] things = ["Ny", "Revidering av", "Uppföljning av", "Plan för", "Svar på motion om", "Yttrande över", "Avtal om", "Budget för", "Utredning av", "Försäljning av", "Medfinansiering av", "Taxa för"];

    public static string Title(Random dice) => $"{One(things, dice)} {Rare(dice)} {One(["i", "vid", "för"], dice)} {Capital(Rare(dice))} {dice.Next(1, 90)}";

    public static string Assignment(Random dice) => $"{One(["Ta fram", "Se över", "Utred", "Redovisa", "Pröva", "Beskriv"], dice)} {Rare(dice)} {One(common, dice)} {One(common, dice)} {Rare(dice)}";

    public static string Sentences(Random dice, int sentences)
    {
        var text = new StringBuilder();
        for (var i = 0; i < sentences; i++)
        {
            if (i > 0) text.Append(' ');
            var words = dice.Next(8, 14);
            for (var word = 0; word < words; word++)
            {
                var next = dice.Next(12) == 0 ? Rare(dice) : One(common, dice);
                text.Append(word == 0 ? Capital(next) : next).Append(word == words - 1 ? '.' : ' ');
            }
        }
        return text.ToString();
    }

    public static string Name(Random dice) => $"{Capital(One(first, dice))}{One(["a", "e", "is", "or", "ulf", "en"], dice)} {Capital(One(first, dice))}{One(["ström", "berg", "kvist", "lund", "man", "gren"], dice)}";

    public static string One(string[] of, Random dice) => of[dice.Next(of.Length)];

    private static string Rare(Random dice) => One(first, dice) + One(first, dice) + One(last, dice);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
