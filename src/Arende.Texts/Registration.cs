using Arende.Application.Cases;
using Arende.Application.ComposedDocuments;
using Arende.Application.Figures;
using Arende.Application.MadeReports;
using Arende.Application.Mail;
using Arende.Application.Meetings;
using Arende.Application.Plans;
using Arende.Application.Reports;
using Arende.Texts.ComposedDocuments;
using Arende.Texts.Mails;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Texts;

public static class Registration
{
    /// <summary>The words that the use cases ask for.</summary>
    public static IServiceCollection AddArendeTexts(this IServiceCollection services) =>
        services.AddSingleton<IMailWords, MailWords>().AddSingleton<IDocumentWords, DocumentWords>().AddSingleton<ICompiledReportWords, CompiledReportWords>()
            .AddSingleton<IYearEndWords, YearEndWords>().AddSingleton<IPackWords, PackWords>().AddSingleton<ICouncilReportWords, CouncilReportWords>()
            .AddSingleton<IFigureWords, FigureWords>().AddSingleton<IMadeReportWords, MadeReportWords>();
}
