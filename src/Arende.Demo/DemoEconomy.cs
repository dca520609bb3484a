using Arende.Application.Economy;
using Arende.Domain.Bodies;
using Arende.Domain.Economy;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Demo;

/// <summary>
/// The board's economy over two offices, made up: in the last whole year 60 046 tkr better than budget, 2 713 of them income and 57 333 cost, of which 32 015 capital cost. Before it October of
/// that year, with its forecasts, and the year before.
/// </summary>
public sealed class DemoEconomy(DemoStage stage)
{
    private const string Heads = "enhet;sida;kod;rad;varav;budget;utfall;prognos\n";
    private const string InvestmentHeads = "enhet;projekt;totalbudget;budget;utfall;prognos;läge\n";

    public const string Year = Heads + """
        Kommunstyrelsekontoret;intäkt;avgifter;Avgifter och bidrag;;18 400;19 113;19 000
        Kommunstyrelsekontoret;kostnad;personal;Personalkostnader;;128 000;122 218;124 000
        Kommunstyrelsekontoret;kostnad;övrigt;Övriga kostnader;;84 500;74 500;77 000
        Kommunstyrelsekontoret;kostnad;kapital;Kapitalkostnader;övrigt;12 000;8 985;9 500
        Samhällsbyggnadskontoret;intäkt;avgifter;Avgifter och bidrag;;46 200;48 200;47 500
        Samhällsbyggnadskontoret;kostnad;personal;Personalkostnader;;196 000;190 449;191 500
        Samhällsbyggnadskontoret;kostnad;övrigt;Övriga kostnader;;284 000;248 000;255 000
        Samhällsbyggnadskontoret;kostnad;kapital;Kapitalkostnader;övrigt;141 000;112 000;116 000
        ;intäkt;summa;;;64 600;67 313;66 500
        ;kostnad;summa;;;692 500;635 167;647 500
        """;

    public const string Investments = InvestmentHeads + """
        Kommunstyrelsekontoret;Nytt e-arkiv;9 500;4 000;3 280;3 500;Upphandlat, i drift nästa höst
        Kommunstyrelsekontoret;Inventarier;;1 200;1 145;1 200;
        Samhällsbyggnadskontoret;Ny brygga i Norra hamnen;38 000;14 000;9 650;11 000;Försenad: pålningen fick göras om
        Samhällsbyggnadskontoret;Tillbyggnad av Sjöskolan;72 000;6 500;6 420;6 500;Ritningarna är klara, upphandling pågår
        Samhällsbyggnadskontoret;Gång- och cykelväg till Lövvik;21 000;12 300;12 980;12 900;Klar, dyrare än beräknat
        ;summa;;38 000;33 475;35 100;
        """;

    private const string October = Heads + """
        Kommunstyrelsekontoret;intäkt;avgifter;Avgifter och bidrag;;15 300;15 640;19 000
        Kommunstyrelsekontoret;kostnad;personal;Personalkostnader;;106 500;102 150;124 000
        Kommunstyrelsekontoret;kostnad;övrigt;Övriga kostnader;;70 400;62 300;77 000
        Kommunstyrelsekontoret;kostnad;kapital;Kapitalkostnader;övrigt;10 000;7 480;9 500
        Samhällsbyggnadskontoret;intäkt;avgifter;Avgifter och bidrag;;38 500;39 720;47 500
        Samhällsbyggnadskontoret;kostnad;personal;Personalkostnader;;163 300;158 700;191 500
        Samhällsbyggnadskontoret;kostnad;övrigt;Övriga kostnader;;236 700;208 900;255 000
        Samhällsbyggnadskontoret;kostnad;kapital;Kapitalkostnader;övrigt;117 500;94 100;116 000
        """;

    private const string YearBefore = Heads + """
        Kommunstyrelsekontoret;intäkt;avgifter;Avgifter och bidrag;;17 600;22 900;
        Kommunstyrelsekontoret;kostnad;personal;Personalkostnader;;121 000;117 900;
        Kommunstyrelsekontoret;kostnad;övrigt;Övriga kostnader;;80 300;78 100;
        Kommunstyrelsekontoret;kostnad;kapital;Kapitalkostnader;övrigt;11 400;10 200;
        Samhällsbyggnadskontoret;intäkt;avgifter;Avgifter och bidrag;;41 000;57 000;
        Samhällsbyggnadskontoret;kostnad;personal;Personalkostnader;;188 000;184 900;
        Samhällsbyggnadskontoret;kostnad;övrigt;Övriga kostnader;;262 000;258 300;
        Samhällsbyggnadskontoret;kostnad;kapital;Kapitalkostnader;övrigt;128 000;125 400;
        """;

    public Task Play()
    {
        var year = stage.Today.Year - 1;
        return Import((year - 1, 12, EconomyTableKind.Budget, YearBefore), (year, 10, EconomyTableKind.Budget, October), (year, 12, EconomyTableKind.Budget, Year), (year, 12, EconomyTableKind.Investments, Investments));
    }

    /// <summary>A late invoice is booked on the year before last.</summary>
    public Task Correct() => Import((stage.Today.Year - 2, 12, EconomyTableKind.Budget, YearBefore.Replace("258 300", "258 720", StringComparison.Ordinal)));

    private Task<bool> Import(params (int Year, int Month, EconomyTableKind Kind, string Text)[] tables) => stage.As("conny", async (services, viewer) =>
    {
        var import = services.GetRequiredService<ImportEconomy>();
        foreach (var table in tables)
        {
            var faults = await import.Run(viewer, new EconomyTable(UsualBodies.Board.Id, table.Year, table.Month, table.Kind, table.Text), default);
            if (faults.Count > 0) throw new InvalidOperationException($"The demo's economy of {table.Year}-{table.Month:00} has a fault: {faults[0]}");
        }
        return true;
    });
}
