using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arende.Application.Storage;

internal sealed class MadeReportConfiguration : IEntityTypeConfiguration<MadeReport>, IEntityTypeConfiguration<ReportTemplate>
{
    public void Configure(EntityTypeBuilder<MadeReport> builder)
    {
        builder.ToTable("MadeReports");
        builder.Property(made => made.Id).ValueGeneratedNever();
        builder.Property(made => made.Version).IsConcurrencyToken();
        builder.Ignore(made => made.Subject);
        builder.HasIndex(made => new { made.CaseId, made.Number }).IsUnique();
        // Two who make the same report at once make one; those of cases that were written off have none.
        builder.HasIndex(made => made.OnlyOf).IsUnique();
        // Last year's of the same.
        builder.HasIndex(made => new { made.BoardId, made.Year });
        builder.HasOne<Case>().WithMany().HasForeignKey(made => made.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Body>().WithMany().HasForeignKey(made => made.BoardId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(made => made.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(made => made.WrittenBy).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReportTemplate> builder)
    {
        builder.ToTable("ReportTemplates");
        builder.HasKey(template => new { template.Kind, template.Scope });
        builder.Property(template => template.Version).IsConcurrencyToken();
        builder.HasOne<Person>().WithMany().HasForeignKey(template => template.ChangedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
