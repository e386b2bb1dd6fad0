package jp.mimamori.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import jp.mimamori.rest.attempt.Attempted;
import jp.mimamori.rest.door.Packed;
import jp.mimamori.rest.emergency.AccessesResource;
import jp.mimamori.rest.emergency.CardsResource;
import jp.mimamori.rest.emergency.DatasetResource;
import jp.mimamori.rest.emergency.DisastersResource;
import jp.mimamori.rest.emergency.DraftFilesResource;
import jp.mimamori.rest.emergency.DraftResource;
import jp.mimamori.rest.emergency.EmergencyResource;
import jp.mimamori.rest.emergency.FilesResource;
import jp.mimamori.rest.emergency.OverdueReviewsResource;
import jp.mimamori.rest.emergency.OwnAccessResource;
import jp.mimamori.rest.emergency.VersionsResource;
import jp.mimamori.rest.emergency.WaitingDatasetsResource;
import jp.mimamori.rest.emergency.WindowResource;
import jp.mimamori.rest.handover.HandOversResource;
import jp.mimamori.rest.handover.MunicipalitiesResource;
import jp.mimamori.rest.handover.PersonHandOversResource;
import jp.mimamori.rest.intake.ImportsResource;
import jp.mimamori.rest.intake.PersonImportsResource;
import jp.mimamori.rest.notice.MailAddressResource;
import jp.mimamori.rest.notice.MailResource;
import jp.mimamori.rest.notice.NoticeSettingsResource;
import jp.mimamori.rest.notice.NoticesResource;
import jp.mimamori.rest.patient.CardRequestsResource;
import jp.mimamori.rest.patient.PatientsResource;
import jp.mimamori.rest.patient.ReceivedGrantsResource;
import jp.mimamori.rest.patient.ReceptionCodesResource;
import jp.mimamori.rest.patient.ReceptionResource;
import jp.mimamori.rest.patient.SummaryResource;
import jp.mimamori.rest.people.AccountsResource;
import jp.mimamori.rest.people.CheckupsResource;
import jp.mimamori.rest.people.CutOverResource;
import jp.mimamori.rest.people.DocumentsResource;
import jp.mimamori.rest.people.GrowthResource;
import jp.mimamori.rest.people.GuardianshipsResource;
import jp.mimamori.rest.people.InsurancesResource;
import jp.mimamori.rest.people.InvitationsResource;
import jp.mimamori.rest.people.LedgerFilesResource;
import jp.mimamori.rest.people.LedgerResource;
import jp.mimamori.rest.people.MedicationsResource;
import jp.mimamori.rest.people.MilestonesResource;
import jp.mimamori.rest.people.PeopleResource;
import jp.mimamori.rest.people.PersonGuardianshipsResource;
import jp.mimamori.rest.people.PersonQuestionsResource;
import jp.mimamori.rest.people.ProtectionResource;
import jp.mimamori.rest.people.QuestionsResource;
import jp.mimamori.rest.people.RecordsResource;
import jp.mimamori.rest.people.RegistrationResource;
import jp.mimamori.rest.people.SignOutResource;
import jp.mimamori.rest.people.TimelineResource;
import jp.mimamori.rest.people.TokensResource;
import jp.mimamori.rest.people.VaccinationsResource;
import jp.mimamori.rest.sharing.AccessRequestsResource;
import jp.mimamori.rest.sharing.ChoicesResource;
import jp.mimamori.rest.sharing.ConnectedAppsResource;
import jp.mimamori.rest.sharing.DisclosurePreviewResource;
import jp.mimamori.rest.sharing.GrantResource;
import jp.mimamori.rest.sharing.GranteesResource;
import jp.mimamori.rest.sharing.GrantsResource;
import jp.mimamori.rest.sharing.HiddenVisitsResource;
import jp.mimamori.rest.sharing.LeftResource;
import jp.mimamori.rest.sharing.OutlookResource;
import jp.mimamori.rest.sharing.RehearsalResource;
import jp.mimamori.rest.staff.InstitutionsResource;
import jp.mimamori.rest.staff.OperatorsResource;
import jp.mimamori.rest.staff.StaffResource;
import jp.mimamori.rest.vitals.VitalsResource;

/** The app JSON door. */
@ApplicationPath("api")
public class ApiApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Doors.with(
        Attempted.class,
        Packed.class,
        PeopleResource.class,
        TimelineResource.class,
        LedgerResource.class,
        LedgerFilesResource.class,
        PersonQuestionsResource.class,
        QuestionsResource.class,
        NoticesResource.class,
        NoticeSettingsResource.class,
        MailAddressResource.class,
        MailResource.class,
        RecordsResource.class,
        DocumentsResource.class,
        TokensResource.class,
        PersonImportsResource.class,
        ImportsResource.class,
        HandOversResource.class,
        MunicipalitiesResource.class,
        PersonHandOversResource.class,
        CheckupsResource.class,
        MedicationsResource.class,
        VaccinationsResource.class,
        GrowthResource.class,
        MilestonesResource.class,
        SummaryResource.class,
        VitalsResource.class,
        PatientsResource.class,
        ReceivedGrantsResource.class,
        CardRequestsResource.class,
        ReceptionCodesResource.class,
        ReceptionResource.class,
        RegistrationResource.class,
        InsurancesResource.class,
        PersonGuardianshipsResource.class,
        GuardianshipsResource.class,
        DatasetResource.class,
        DraftResource.class,
        DraftFilesResource.class,
        FilesResource.class,
        VersionsResource.class,
        WaitingDatasetsResource.class,
        EmergencyResource.class,
        OverdueReviewsResource.class,
        AccessesResource.class,
        DisastersResource.class,
        OwnAccessResource.class,
        WindowResource.class,
        CardsResource.class,
        GrantsResource.class,
        ConnectedAppsResource.class,
        GrantResource.class,
        LeftResource.class,
        DisclosurePreviewResource.class,
        ChoicesResource.class,
        HiddenVisitsResource.class,
        RehearsalResource.class,
        OutlookResource.class,
        GranteesResource.class,
        AccessRequestsResource.class,
        InvitationsResource.class,
        AccountsResource.class,
        ProtectionResource.class,
        CutOverResource.class,
        InstitutionsResource.class,
        StaffResource.class,
        OperatorsResource.class,
        SignOutResource.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return Doors.PROPERTIES;
  }
}
